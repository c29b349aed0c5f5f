import { createHash } from "node:crypto";
import { writeIfChanged } from "../write-file";
import type { Collection } from "./assemble";

/** Writes the collection with the hash of its content as its version; returns that version. */
export function writeCollection(path: string, collection: Collection): string {
  const content = JSON.stringify(collection);
  const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
  writeIfChanged(path, `${JSON.stringify({ version, ...collection })}\n`);
  return version;
}
