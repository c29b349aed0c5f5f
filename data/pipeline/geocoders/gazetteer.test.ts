import { expect, test } from "vitest";
import { readGazetteer } from "../gazetteer";
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
])("%s within %s is %s", async (mention, within, place) => {
  expect(await geocode({ mention, within })).toMatchObject({ place });
});
