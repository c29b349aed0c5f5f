import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { unit } from "./fixture-unit";
import { abolished, formerNames } from "./former";

const tools = { pinyin: (word: string) => pinyin(word, { toneType: "none", type: "array", v: true }) };
const gone = (code: string, name: string) => ({ code, name, until: "2010-12" });

const codes = {
  cities: [{ code: "120100", name: "天津城区" }],
  counties: [
    { code: "120119", name: "蓟州区" },
    { code: "310115", name: "浦东新区" },
    { code: "320583", name: "昆山市" },
    { code: "320507", name: "相城区" },
  ],
};

test("a unit that lives on under another name or code keeps the old name", () => {
  const revisions = [gone("120225", "蓟县"), gone("320523", "昆山县"), gone("320507", "吴县市")];
  const former = formerNames({ codes, revisions });
  expect(former.get("120119")).toEqual(["蓟县"]);
  expect(former.get("320583")).toEqual(["昆山县"]);
  expect(former.get("320507")).toEqual(["吴县市", "吴县"]);
});

test("names that were written by hand are among them, a name that many bore is not", () => {
  const former = formerNames({ codes, revisions: [gone("310115", "郊区")] });
  expect(former.get("310115")).toEqual(["南汇区", "南汇", "浦东"]);
});

test("a unit that lives on nowhere stays known without a point, under its city or else its province", () => {
  const units = [
    unit("120000", "天津市"),
    unit("320000", "江苏省"),
    unit("320500", "苏州市"),
    unit("320583", "昆山市"),
  ];
  const revisions = [
    gone("320502", "沧浪区"),
    gone("120107", "塘沽区"),
    gone("320523", "昆山县"),
    gone("320511", "郊区"),
  ];
  const made = abolished({ tools, codes, revisions }, units);
  expect(made).toHaveLength(2);
  expect(made[0]).toMatchObject({
    id: "canglang-320502",
    en: "Canglang District",
    parent: "unit-320500",
    point: null,
    source: expect.stringContaining("until 2010-12"),
  });
  expect(made[1]).toMatchObject({ zh: "塘沽区", parent: "unit-120000" });
});
