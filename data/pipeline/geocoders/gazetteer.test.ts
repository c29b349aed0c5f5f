import { expect, test } from "vitest";
import { readGazetteer } from "../../gazetteer/gazetteer";
import { readRecords } from "../read";
import { gazetteer } from "./gazetteer";

const root = process.cwd();
const { geocode } = gazetteer(readGazetteer(root, readRecords(root).places));

test.each([
  ["海南", null, "hainan-460000"],
  ["海南", "qinghai", "hainan-632500"],
  ["吉林", null, "jilin-220000"],
  ["吉林", "jilin-220000", "jilin-220200"],
  ["上海", "shanghai", "shanghai"],
  ["苏州", null, "suzhou"],
])("%s within %s is %s", async (mention, within, place) => {
  expect(await geocode({ mention, within, near: [] })).toMatchObject({ place });
});

test("two cities of one spelling are ambiguous, whichever of them is curated", async () => {
  await expect(geocode({ mention: "Suzhou", within: null, near: [] })).rejects.toThrow(
    /suzhou or suzhou-341300|suzhou-341300 or suzhou/,
  );
});
