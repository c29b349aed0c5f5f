/** The tables of data/gazetteer/, opened together. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openTable, type Row, type Table } from "./table";

/** Units of China; their townships; sites; countries, their regions and the world's towns. All but the first may be left out. */
const TABLES = ["china.tsv", "townships.tsv.gz", "sites.tsv", "world.tsv.gz"] as const;

/** @throws Error where the table of China is missing */
export function openTables(root: string): [china: Table, ...others: Table[]] {
  const [china, ...others] = TABLES.map((name) => {
    const path = join(root, "data/gazetteer", name);
    if (!existsSync(path)) return null;
    const file = readFileSync(path);
    return openTable(name.endsWith(".gz") ? unzip(file) : file, name);
  });
  if (!china)
    throw new Error(
      `${join(root, "data/gazetteer", TABLES[0])} is missing; restore it or run tools/compile-gazetteer/main.ts`,
    );
  return [china, ...others.filter((table) => table !== null)];
}

/** In one piece, since putting pieces together would take as much memory again; RFC 1952 ends with the size. */
const unzip = (file: Buffer): Buffer => gunzipSync(file, { chunkSize: file.readUInt32LE(file.length - 4) + 64 });

/** The place that bears a name in the first table that knows it. */
export function firstOf(tables: readonly Table[], name: string): Row | undefined {
  for (const table of tables) {
    for (const id of table.named(name)) return table.get(id);
  }
  return undefined;
}
