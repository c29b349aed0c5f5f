import { expect, test } from "vitest";
import { readCentroids, withCentroids } from "./centroids";
import type { UnitRecord } from "./unit";

const HEAD = "adcode\tname_zh\tlng\tlat\tsource_id\n";
const county = (adcode: string, zh: string, rest: Partial<UnitRecord> = {}): UnitRecord => ({
  id: `c-${adcode}`,
  zh,
  en: "",
  pinyin: "",
  aliases: [],
  adcode,
  parent: null,
  precision: "county",
  point: null,
  pointKind: null,
  population: null,
  error_m: 30_000,
  geonames: null,
  source: "no sure match, so no point; code lcn 7.2.2",
  ...rest,
});
const LIST = `${HEAD}330523\t安吉县\t119.68667\t30.63528\tgeonames:1818043\n620924\t阿克塞\t93.98517\t39.4889\tgeonames:1281781\n`;

test("a county without a point gets the middle of what it covers, as what it is", () => {
  const [unit] = withCentroids([county("330523", "安吉县")], LIST);
  expect(unit).toMatchObject({ point: [119.68667, 30.63528], pointKind: "centroid", error_m: 40_000 });
  expect(unit?.source).toContain("not the seat");
});

test("a seat that is known stays, and another name under the same code is another county", () => {
  const seat = county("330523", "安吉县", { point: [119.7, 30.6], pointKind: "seat" });
  const other = county("620924", "阿克塞哈萨克族自治县");
  expect(withCentroids([seat, other], LIST)).toEqual([seat, other]);
});

test("a line that cannot be read is named", () => {
  expect(() => readCentroids(`${HEAD}330523\t安吉县\teast\t30\tx\n`)).toThrow(/line 2: expected code/);
});
