/** Every place that a mention can be: the curated ones and the provinces and cities of China. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Place, PRECISIONS } from "../../lib/contract";
import { DataError } from "./problems";
import type { Records } from "./read";

export interface GazetteerEntry extends Omit<Place, "within"> {
  /** The place around it. */
  parent: string | null;
  curated: boolean;
}

const chinaRecord = z.array(
  z.object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    aliases: z.array(z.string()),
    adcode: z.string(),
    within: z.string().nullable(),
    precision: z.enum(PRECISIONS),
    point: z.tuple([z.number(), z.number()]).nullable(),
    error_m: z.number().nullable(),
    source: z.string(),
  }),
);

/**
 * Curated places win over the entry of the same id in `data/gazetteer/china.json`.
 * @throws DataError where places contain each other in a circle
 */
export function readGazetteer(root: string, places: Records["places"]): Map<string, GazetteerEntry> {
  const china = chinaRecord.parse(JSON.parse(readFileSync(join(root, "data/gazetteer/china.json"), "utf8")));
  const entries = new Map<string, GazetteerEntry>();
  for (const { zh, en, within, source, point, error_m, ...rest } of china) {
    entries.set(rest.id, {
      ...rest,
      name: { zh, en },
      parent: within,
      point,
      error_m: point ? error_m : null,
      position: null,
      address: null,
      note: null,
      sources: [{ text: source, url: null }],
      curated: false,
    });
  }
  for (const { record } of places.values()) {
    const { $schema: _, within, wikidata: __, geonames: ___, position, note, ...rest } = record;
    const known = entries.get(record.id);
    entries.set(record.id, {
      ...rest,
      aliases: [...new Set([...rest.aliases, ...(known?.aliases ?? [])])],
      position: position ?? null,
      note: note ?? null,
      parent: within,
      curated: true,
    });
  }
  const circles = [...places.values()].filter(({ record: { id } }) => containers(id, entries).includes(id));
  if (circles.length > 0) {
    throw new DataError(
      circles.map(({ file, record }) => ({
        file,
        path: "within",
        message: `"${record.within}" lies within "${record.id}" itself; name the place around it, or write null`,
      })),
    );
  }
  return entries;
}

/** The places around a place, from the nearest outwards. */
export function containers(id: string, entries: Map<string, { parent: string | null }>): string[] {
  const chain: string[] = [];
  for (let at = entries.get(id)?.parent; at && !chain.includes(at); at = entries.get(at)?.parent) chain.push(at);
  return chain;
}
