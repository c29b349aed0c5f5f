import type { MultiPolygon, Polygon } from "geojson";
import type { Point } from "../../../lib/contract";
import { type Box, bbox } from "../../../lib/map/plane/box";
import { polygonsOf } from "../geometry/geojson";
import type { Rings } from "../geometry/rings";

/** One Natural Earth admin-1 unit. */
export interface Region {
  /** Natural Earth's id. */
  adm1: string;
  names: { en: string; zh: string; others: string[] };
  /** As GeoNames writes it, `US.CA`. */
  code: string;
  /** Letters of the state in addresses. */
  postal: string;
  /** ISO 3166-1 alpha-3 and alpha-2. */
  country: string;
  alpha2: string;
  /** The state, and the part of it that Natural Earth tells apart. */
  admin: string;
  nation: string;
  /** What holds several units, where the state has such regions. */
  greater: string;
  /** Label point. */
  point: Point;
  parts: Rings[];
  /** Around all of them, degrees. */
  box: Box;
}

/** Label data of one Natural Earth admin-1 unit. */
export interface Admin1Label {
  name: string;
  geonames: number;
  point: Point;
}

/** The file of admin-1 units, as far as it is read. */
export interface Admin1File {
  features: { properties: Record<string, string | number | null>; geometry: Polygon | MultiPolygon }[];
}

/** All units, with their names and outlines. */
export function readRegions({ features }: Admin1File): Region[] {
  return features.map(({ properties, geometry }) => {
    const text = (name: string) => String(properties[name] ?? "");
    const parts = polygonsOf(geometry);
    return {
      adm1: text("adm1_code"),
      names: {
        en: text("name_en") || text("name"),
        zh: text("name_zh"),
        others: [text("name"), ...text("name_alt").split("|")],
      },
      code: text("gn_a1_code"),
      postal: text("postal"),
      country: text("adm0_a3"),
      alpha2: text("iso_a2"),
      admin: text("admin"),
      nation: text("geonunit"),
      greater: text("region"),
      point: [Number(properties.longitude), Number(properties.latitude)],
      parts,
      box: bbox(parts.flat(2)),
    };
  });
}

/** Label points of the units that Natural Earth files under CHN. */
export function readLabels(file: Admin1File): Admin1Label[] {
  return file.features
    .map((f) => f.properties)
    .filter((p) => p.adm0_a3 === "CHN")
    .map((p) => ({
      name: String(p.name),
      geonames: Number(p.gn_id),
      point: [Number(p.longitude), Number(p.latitude)],
    }));
}
