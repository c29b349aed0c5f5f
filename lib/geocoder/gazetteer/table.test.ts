import { expect, test } from "vitest";
import { format, openTable, type Row } from "./table";

const row = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  zh: "某地",
  en: "Somewhere",
  aliases: ["某", "Some"],
  parent: null,
  adcode: null,
  precision: "county",
  point: [121.5, 31.25],
  pointKind: "seat",
  error_m: 30_000,
  importance: null,
  reach: 0,
  source: "a list",
  ...over,
});
const table = (rows: { row: Row; names: string[] }[]) => openTable(Buffer.from(format(rows)), "test.tsv");

test("what is written is read again, by id, by name and by the beginning of an id", () => {
  const rows = ["b-2", "a-1", "a-10", "é"].map((id) => row(id, id === "a-1" ? { point: null, error_m: null } : {}));
  const opened = table(rows.map((each) => ({ row: each, names: ["某地", `name${each.id}`] })));
  for (const each of rows) expect(opened.get(each.id)).toEqual(each);
  expect(opened.get("a")).toBeUndefined();
  expect([...opened.named("某地")]).toEqual(["a-1", "a-10", "b-2", "é"]);
  expect([...opened.named("nameé")]).toEqual(["é"]);
  expect([...opened.named("name")]).toEqual([]);
  expect(opened.beginning("a-", 5)).toEqual(["a-1", "a-10"]);
  expect([...opened.ids()]).toEqual(["a-1", "a-10", "b-2", "é"]);
});

test("two places of one id are refused", () => {
  expect(() => format([row("a"), row("a")].map((each) => ({ row: each, names: [] })))).toThrow(
    /two places have the id a/,
  );
});

test.each([
  ["an empty file", () => ""],
  ["a file cut short", (text: string) => text.slice(0, text.indexOf("\n\n"))],
  ["a file without its last line end", (text: string) => text.slice(0, -1)],
  ["other line ends", (text: string) => text.replaceAll("\n", "\r\n")],
])("%s is refused, with its name", (_, damage) => {
  const text = format([{ row: row("a"), names: ["name"] }]);
  expect(() => openTable(Buffer.from(damage(text)), "china.tsv")).toThrow(
    /china\.tsv is cut short or has other line ends/,
  );
});

test.each([
  ["a longitude that is no number", (text: string) => text.replace("121.5", "x")],
  ["a longitude without a latitude", (text: string) => text.replace("31.25", "")],
  ["a precision that there is not", (text: string) => text.replace("county", "parish")],
])("%s is refused, with the line", (_, damage) => {
  const opened = openTable(Buffer.from(damage(format([{ row: row("a"), names: [] }]))));
  expect(() => opened.get("a")).toThrow(/"a\t某地.*" is no line of a table/);
});
