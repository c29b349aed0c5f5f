/** The one door from the server's pages and API to a store. */
import { join } from "node:path";
import { fileStore } from "./store/file";
import type { TripStore } from "./store/store";

let store: TripStore | undefined;

/** The collection, opened on first use. */
export function catalog(): TripStore {
  store ??= fileStore(join(process.cwd(), "data/dist/collection.json"));
  return store;
}
