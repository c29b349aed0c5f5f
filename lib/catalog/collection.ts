/** The file that `npm run data` writes, read: what a store is filled from. */
import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { Person, Place, Source, Trip } from "../contract";
import { placeRecord } from "../records";

const Collection = z.object({
  version: z.string(),
  trips: z.array(Trip),
  people: z.array(z.intersection(Person, z.object({ aliases: z.array(z.string()) }))),
  places: z.array(Place),
  curated: z.array(placeRecord),
  sources: z.array(Source),
});
export type Collection = z.infer<typeof Collection>;

/**
 * @param path of `collection.json`
 * @throws Error where the file is missing or not a collection: `npm run data` makes it
 */
export const readCollection = (path: string): Collection => Collection.parse(JSON.parse(readFileSync(path, "utf8")));
