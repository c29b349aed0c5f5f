import { expect, test } from "vitest";
import type { Evidence } from "./contract";
import { isInferred } from "./evidence";

const says = (status: Evidence["status"], ...about: Evidence["about"]): Evidence => ({
  source: "report",
  about,
  selector: null,
  status,
});

test("a fact is inferred where no source states it", () => {
  const evidence = [says("stated", "visit", "order"), says("inferred", "place"), says("inferred", "date", "place")];
  expect(isInferred(evidence, "place")).toBe(true);
  expect(isInferred(evidence, "date")).toBe(true);
  expect(isInferred(evidence, "order")).toBe(false);
});

test("one statement is enough, and of a fact without evidence nothing is said", () => {
  expect(isInferred([says("inferred", "place"), says("stated", "place")], "place")).toBe(false);
  expect(isInferred([says("inferred", "place")], "people")).toBe(false);
  expect(isInferred([], "date")).toBe(false);
});
