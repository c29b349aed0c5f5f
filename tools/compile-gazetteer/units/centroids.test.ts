import { expect, test } from "vitest";
import { readCentroids, withCentroids } from "./centroids";
import { unit } from "./fixture-unit";

const HEAD = "adcode\tname_zh\tlng\tlat\tsource_id\n";
const LIST = `${HEAD}330523\t安吉县\t119.68667\t30.63528\tgeonames:1818043\n620924\t阿克塞\t93.98517\t39.4889\tgeonames:1281781\n`;

test("a county without a point gets the middle of what it covers, as what it is", () => {
  const [found] = withCentroids([unit("330523", "安吉县")], LIST);
  expect(found).toMatchObject({ point: [119.68667, 30.63528], pointKind: "centroid", error_m: 40_000 });
  expect(found?.source).toContain("not the seat");
});

test("a seat that is known stays, and another name under the same code is another county", () => {
  const seat = unit("330523", "安吉县", { point: [119.7, 30.6], pointKind: "seat" });
  const other = unit("620924", "阿克塞哈萨克族自治县");
  expect(withCentroids([seat, other], LIST)).toEqual([seat, other]);
});

test("a line that cannot be read is named", () => {
  expect(() => readCentroids(`${HEAD}330523\t安吉县\teast\t30\tx\n`)).toThrow(/line 2: expected code/);
});
