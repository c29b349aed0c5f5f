/** Which names the map bears, and where those of the seas stand. */
import type { Point } from "../../../lib/contract";
import type { Box } from "../../../lib/map/plane/box";

/** Cities that the map names, by code, with the rank of the name; 1 is written first. */
export const CITY_LABELS: Readonly<Record<1 | 2 | 3, string[]>> = {
  1: "110000 310000 440100 500000 510100 420100 610100 540100 650100 230100 210100 620100 530100 810000".split(" "),
  2: [
    ..."120000 130100 140100 150100 220100 320100 330100 340100 350100 360100 370100".split(" "),
    ..."410100 430100 450100 460100 520100 630100 640100 440300 370200 210200 710000".split(" "),
  ],
  3: "350200 320500 330200 820000 520300 540200 653100 420500 410300 450300 330300 320300".split(" "),
};

/** Cities named on the map that have no city record of their own in the gazetteer. */
export const OTHER_CITY_IDS: Readonly<Record<string, { zh: string; en: string; geonames: number }>> = {
  "653100": { zh: "喀什", en: "Kashgar", geonames: 1280849 },
  "710000": { zh: "台北", en: "Taipei", geonames: 1668341 },
  "810000": { zh: "香港", en: "Hong Kong", geonames: 1819729 },
  "820000": { zh: "澳门", en: "Macau", geonames: 1821274 },
};

/** Where more than one state claims the ground, degrees: no country's name is written there. */
export const CLAIMED_BY_SEVERAL: Box[] = [
  [72.5, 32, 81, 37.5],
  [91, 26.7, 98, 29.7],
  [32.4, 44.2, 36.8, 46.4],
  [-17.2, 20.7, -8.6, 27.7],
];

/** Names of seas and where we write them. */
export const SEA_LABELS: { zh: string; en: string; point: Point; rank: 1 | 2 | 3 }[] = [
  { zh: "渤海", en: "Bohai Sea", point: [119.6, 38.6], rank: 2 },
  { zh: "黄海", en: "Yellow Sea", point: [123.4, 35.6], rank: 1 },
  { zh: "东海", en: "East China Sea", point: [125.2, 29.4], rank: 1 },
  { zh: "南海", en: "South China Sea", point: [114.6, 17.2], rank: 1 },
  { zh: "孟加拉湾", en: "Bay of Bengal", point: [89.2, 17.2], rank: 1 },
];
