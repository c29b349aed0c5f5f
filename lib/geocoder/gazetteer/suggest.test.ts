import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { readGazetteer } from "./gazetteer";
import { nearlyNamed } from "./suggest";

const gazetteer = readGazetteer(process.cwd(), curated(readRecords(process.cwd())));

test("a name that lacks a character or two at its end is near that of a known place, and no other is", () => {
  const near = (mention: string) => nearlyNamed(mention, gazetteer).map(({ name }) => name.zh);
  expect(near("张江高科技园")).toEqual(["张江高科技园区"]);
  expect(near("张江高科技园区")).toEqual([]);
  expect(near("张江")).toEqual([]);
  expect(near("")).toEqual([]);
});
