import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { readGazetteer } from "../gazetteer/gazetteer";
import { gazetteer } from "./gazetteer";

const root = process.cwd();
const { geocode } = gazetteer(readGazetteer(root, curated(readRecords(root))));

test.each([
  ["海南", null, "hainan-460000"],
  ["海南", "qinghai", "hainan-632500"],
  ["吉林", null, "jilin-220000"],
  ["吉林", "jilin-220000", "jilin-220200"],
  ["上海", "shanghai", "shanghai"],
  ["苏州", null, "suzhou"],
])("%s within %s is %s", async (mention, within, place) => {
  expect(await geocode({ mention, within, near: [] })).toMatchObject({ status: "found", chosen: { place } });
});

test("two cities of one spelling are ambiguous, whichever of them is curated", async () => {
  const { status, candidates } = await geocode({ mention: "Suzhou", within: null, near: [] });
  expect(status).toBe("ambiguous");
  expect(
    candidates
      .slice(0, 2)
      .map(({ place }) => place)
      .toSorted(),
  ).toEqual(["suzhou", "suzhou-341300"]);
});

test("a county without a point is placed by the prefecture around it, with an error that reaches it", async () => {
  const { chosen, reason } = await geocode({ mention: "碧江区", within: null, near: [] });
  expect(chosen).toMatchObject({ place: "bijiang-520602", point_of: "tongren-520600", precision: "city" });
  expect(chosen?.error_m).toBeGreaterThanOrEqual(65_000);
  expect(reason).toMatch(/tongren-520600 around it stands for it/);
});
