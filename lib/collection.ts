/** What `npm run data` writes and a store is filled from: the whole collection, as one file. */
import * as z from "zod/mini";
import { Person, Place, Source, Trip } from "./contract";
import { placeRecord } from "./records";

export const Collection = z.object({
  version: z.string(),
  trips: z.array(Trip),
  people: z.array(z.intersection(Person, z.object({ aliases: z.array(z.string()) }))),
  places: z.array(Place),
  curated: z.array(placeRecord),
  sources: z.array(Source),
});
export type Collection = z.infer<typeof Collection>;
