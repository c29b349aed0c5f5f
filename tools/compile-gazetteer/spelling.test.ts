import fc from "fast-check";
import { expect, test } from "vitest";
import { letters, plain, searchable, slug, withoutClass } from "./spelling";

test("a romanised name is compared by its letters alone", () => {
  expect(letters("Ürümqi")).toBe("urumqi");
  expect(letters("Xi'an Shi")).toBe("xianshi");
  expect(letters("Dêqên")).toBe("deqen");
  expect(letters("上海")).toBe("");
});

test("pinyin is typed with v for ü and without apostrophes", () => {
  expect(plain("Lüliang")).toBe("lvliang");
  expect(plain("Xi'an")).toBe("xian");
});

test("an id has nothing but letters and digits", () => {
  expect(slug("Lü'an Xian")).toBe("lvanxian");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(slug(name)).toMatch(/^[a-z0-9]*$/);
    }),
  );
});

test("a name of one letter is nobody's", () => {
  expect(searchable(["Y", "浦", "Ye"])).toEqual(["ye"]);
});

test.each([
  ["浦东新区", "浦东", "New Area"],
  ["徐汇区", "徐汇", "District"],
  ["六枝特区", "六枝", "District"],
  ["神农架林区", "神农架", "District"],
  ["昆山市", "昆山", "City"],
  ["寿宁县", "寿宁", "County"],
  ["镶黄旗", "镶黄", "Banner"],
  ["景宁畲族自治县", "景宁", "County"],
  ["双江拉祜族佤族布朗族傣族自治县", "双江", "County"],
  ["鄂伦春自治旗", "鄂伦春自治", "Banner"],
  ["金口河区", "金口河", "District"],
  ["呼和浩特", "呼和浩特", ""],
])("%s is %s, and its class is %s", (name, short, word) => {
  expect(withoutClass(name)).toEqual({ short, word });
});

test("a name that would be left with one character stays whole, and keeps its class", () => {
  expect(withoutClass("寿县")).toEqual({ short: "寿县", word: "County" });
  expect(withoutClass("矿区")).toEqual({ short: "矿区", word: "District" });
});
