import { createHash } from "node:crypto";
import { Collection as Stored } from "../collection";
import { DataError, jsonPath } from "../problems";
import { writeIfChanged } from "../write-file";
import type { Collection } from "./assemble";

/**
 * Writes the collection with the hash of its content as its version; returns that version.
 * @param file for messages
 * @throws DataError where a store could not open it; then what was there before stays
 */
export function writeCollection(path: string, file: string, collection: Collection): string {
  const content = JSON.stringify(collection);
  const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const text = `${JSON.stringify({ version, ...collection })}\n`;
  const opened = Stored.safeParse(JSON.parse(text));
  if (!opened.success)
    throw new DataError(opened.error.issues.map(({ path, message }) => ({ file, path: jsonPath(path), message })));
  writeIfChanged(path, text);
  return version;
}
