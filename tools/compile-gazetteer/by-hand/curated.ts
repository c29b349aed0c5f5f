import type { Point, PointKind } from "../../../lib/contract";

/** A place whose values were compared with a second source; they win over computed ones. */
export interface CuratedPlace {
  id: string;
  en: string;
  point: Point;
  pointKind: PointKind;
  errorM: number;
  geonames: number;
  source: string;
}

const LABEL_POINT = "Natural Earth 10m admin-1 label point (public domain); compared with a second source";
const SEAT_POINT =
  "GeoNames (CC BY 4.0), point of the city or of the seat; error = circle of equal area; compared with a second source";
const MIDDLE_POINT = "GeoNames (CC BY 4.0), middle of the prefecture; error = circle of equal area";

type CuratedTuple = [string, string, string, number, number, number, number];

const CURATED_PROVINCES: CuratedTuple[] = [
  ["130000", "hebei", "Hebei", 115.314, 38.5205, 245000, 1808773],
  ["540000", "tibet", "Tibet (Xizang)", 88.4137, 31.4515, 600000, 1279685],
  ["320000", "jiangsu", "Jiangsu", 119.942, 32.9844, 179000, 1806260],
  ["330000", "zhejiang", "Zhejiang", 119.97, 29.1084, 180000, 1784764],
  ["520000", "guizhou", "Guizhou", 106.559, 26.8033, 236000, 1809445],
  ["650000", "xinjiang", "Xinjiang", 85.4253, 41.122, 720000, 1529047],
  ["530000", "yunnan", "Yunnan", 101.661, 24.4603, 351000, 1785694],
  ["620000", "gansu", "Gansu", 100.735, 38.7393, 359000, 1810676],
  ["630000", "qinghai", "Qinghai", 96.2377, 35.2652, 477000, 1280239],
];

const CURATED_CITIES: CuratedTuple[] = [
  ["310000", "shanghai", "Shanghai", 121.45806, 31.22222, 45000, 1796236],
  ["110000", "beijing", "Beijing", 116.39723, 39.9075, 72000, 1816670],
  ["320500", "suzhou", "Suzhou", 120.59538, 31.30408, 52000, 1886760],
  ["630100", "xining", "Xining", 101.75739, 36.62554, 49000, 1788852],
  ["520300", "zunyi", "Zunyi", 106.90722, 27.68667, 99000, 1783621],
  ["540100", "lhasa", "Lhasa", 91.1, 29.65, 97000, 1280737],
];

/** Their seats lie far from the middle, where a circle of their area has its own; no second source tells that. */
const CURATED_PREFECTURES: CuratedTuple[] = [
  ["632600", "golog", "Golog Tibetan Autonomous Prefecture", 99.55181, 34.08595, 156000, 1281178],
];

const curated = (rows: CuratedTuple[], pointKind: PointKind, source: string): [string, CuratedPlace][] =>
  rows.map(([adcode, id, en, x, y, errorM, geonames]) => [
    adcode,
    { id, en, point: [x, y], pointKind, errorM, geonames, source },
  ]);

/** Curated places by code. */
export const CURATED: ReadonlyMap<string, CuratedPlace> = new Map([
  ...curated(CURATED_PROVINCES, "label", LABEL_POINT),
  ...curated(CURATED_CITIES, "seat", SEAT_POINT),
  ...curated(CURATED_PREFECTURES, "centroid", MIDDLE_POINT),
]);
