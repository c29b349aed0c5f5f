/** The file that `npm run data` writes, read. */
import { readFileSync } from "node:fs";
import { Collection } from "../collection";

/**
 * @param path of `collection.json`
 * @throws Error where the file is missing or not a collection: `npm run data` makes it
 */
export const readCollection = (path: string): Collection => Collection.parse(JSON.parse(readFileSync(path, "utf8")));
