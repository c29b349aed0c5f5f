import { expect, test } from "vitest";
import type { Result } from "../geocoder/providers/provider";
import { FIXTURES } from "./fixture-project";
import type { Decision } from "./geocode-record";
import { placeOf } from "./place-of-choice";
import { readRecords } from "./read";

const visit = readRecords(FIXTURES).trips[0]?.record.visits.find(({ id }) => id === "hall");
if (!visit) throw new Error("the fixtures have no hall");

const candidate: Result = {
  ...{ place: null, name: "某馆, 甲区", parent: null, point: [121.43, 31.19], datum: "WGS-84", original: null },
  ...{ point_of: null, precision: "site", error_m: 100, match: "name", confidence: 0.8, distance: null },
};
const make = (decision: Decision, taken: string[] = []) =>
  placeOf(visit, "2020-03-a-trip", decision, "nominatim", { has: (id) => taken.includes(id) }, "2026-02-02");
const choose = (rest: Partial<Result> = {}): Decision => ({
  kind: "choose",
  candidate: { ...candidate, ...rest },
  reason: "The address is that of the report.",
});

test("what an editor chose of a service's answers is a place from then on, with whose answer it was and why", () => {
  expect(make(choose())).toMatchObject({
    ...{ id: "hall", name: visit.name, point: [121.43, 31.19], precision: "site", error_m: 100 },
    sources: [
      { text: '"某馆, 甲区" of nominatim, chosen by an editor, 2026-02-02: The address is that of the report.' },
    ],
  });
  expect(make(choose(), ["hall"])?.id).toBe("hall-2020-03-a-trip");
});

test("what the gazetteer knows, what has no point and what was rejected makes none", () => {
  expect(make(choose({ place: "a-park" }))).toBeNull();
  expect(make(choose({ point: null, error_m: null }))).toBeNull();
  expect(make({ kind: "reject", reason: "A slip of the pen." })).toBeNull();
  expect(make({ kind: "skip" })).toBeNull();
});
