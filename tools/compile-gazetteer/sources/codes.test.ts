import { expect, test } from "vitest";
import { isHeading, readRevisions } from "./codes";

test("a heading is no place, a place with its word in the name is", () => {
  for (const name of ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"])
    expect(isHeading(name)).toBe(true);
  for (const name of ["寿县", "徐汇区", "昆山市"]) expect(isHeading(name)).toBe(false);
});

test("a code and a name are known until the last list that has both, in whatever order the lists come", () => {
  const revisions = readRevisions([
    { month: "201612", names: { "110101": "东城区", "130000": "河北省" } },
    { month: "200212", names: { "110103": "崇文区", "110101": "东城区" } },
    { month: "201012", names: { "110103": "崇文区", "110100": "市辖区" } },
  ]);
  expect(revisions).toHaveLength(2);
  expect(revisions).toContainEqual({ code: "110103", name: "崇文区", until: "2010-12" });
  expect(revisions).toContainEqual({ code: "110101", name: "东城区", until: "2016-12" });
});
