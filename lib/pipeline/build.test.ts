import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectGolden } from "../expect-golden";
import { build } from "./build";
import { FIXTURES, fixtureProject, silent, TRIP } from "./fixture-project";
import { readRecords } from "./read";

const GOLDEN = join(FIXTURES, "golden/collection.json");
const project = fixtureProject();

test("the fixtures assemble to the golden file, byte for byte, twice", () => {
  build(project.root, silent);
  expectGolden(GOLDEN, project.collection());
  build(project.root, silent);
  expect(project.collection()).toBe(readFileSync(GOLDEN, "utf8"));
});

test.each([
  ["a missing bracket", (text: string) => text.slice(0, -4), /2020-03-a-trip\.json.*is not JSON/],
  [
    "an impossible date",
    (text: string) => text.replace('"2020-03-02"', '"2020-03-32"'),
    /visits\[1\]\.date.*2020-03-32/,
  ],
  ["an unknown field", (text: string) => text.replace('"kind"', '"kid"'), /kid/],
  [
    "an unknown person",
    (text: string) => text.replace('"a-person"', '"a-persom"'),
    /people\[0\]\.person.*did you mean "a-person"/,
  ],
  ["an unknown source", (text: string) => text.replace('"a-report"', '"b-report"'), /no source "b-report"/],
  [
    "a visit outside its trip",
    (text: string) => text.replace('"2020-03-02"', '"2020-04-02"'),
    /outside the trip's date/,
  ],
  [
    "an id that is not the file's name",
    (text: string) => text.replace('"2020-03-a-trip"', '"2020-03-b-trip"'),
    /must be the file's name/,
  ],
  [
    "a mode that no evidence is about",
    (text: string) => text.replace('"mode"\n', '"people"\n'),
    /visits\[2\]\.mode.*no evidence/,
  ],
  [
    "a mode to the first visit",
    (text: string) => text.replace('"order": "listed"', '"order": "listed", "mode": "rail"'),
    /visits\[0\]\.mode.*before the first/,
  ],
  [
    "a visit that follows none of the trip's",
    (text: string) => text.replace('"order": "stated"', '"order": "stated", "follows": "no-visit"'),
    /visits\[2\]\.follows.*no earlier visit "no-visit"/,
  ],
  [
    "a leg from an origin that is not told",
    (text: string) => text.replace(/"origin": "[^"]+"/, '"origin": null'),
    /origin_leg: no leg can leave an origin that is not told/,
  ],
  [
    "a leg from an origin that has no seat",
    (text: string) => text.replace(/"origin": "[^"]+"/, '"origin": "a-zone"'),
    /origin_leg: "a-zone" has no seat/,
  ],
  [
    "a source whose title is no text",
    (text: string) =>
      text.replace(
        '"visits": [',
        '"define": { "sources": [{ "id": "x", "type": "post", "title": { "a": 1 } }] }, "visits": [',
      ),
    /define\.sources\[0\]\.title/,
  ],
  [
    "a source of a date that there is not",
    (text: string) =>
      text.replace(
        '"visits": [',
        '"define": { "sources": [{ "id": "x", "type": "post", "issued": { "date-parts": [[2016, 13, 45]] } }] }, "visits": [',
      ),
    /define\.sources\[0\]\.issued\.date-parts\[0\].*write a date that there is/,
  ],
  [
    "a visit whose sources only announce it",
    (text: string) => text.replace('"status": "stated"', '"status": "announced"'),
    /visits\[0\]\.status: its sources only announce the visit; write "announced"/,
  ],
  [
    "an announced visit that a source reports",
    (text: string) => text.replace('"mention": "住地"', '"status": "announced", "mention": "住地"'),
    /visits\[0\]\.status: "a-report" is said to report the visit/,
  ],
  [
    "a visit that took place on a trip that is only announced",
    (text: string) =>
      text
        .replace('"mention": "住地"', '"status": "reported", "mention": "住地"')
        .replace('"kind"', '"status": "announced", "kind"'),
    /visits\[0\]\.status: a visit that took place/,
  ],
  ["a new mention", (text: string) => text.replace('"某馆"', '"某楼"'), /"某楼" has no geocode.*npm run geocode/],
])("%s fails, names the place and leaves the previous output", (_, change, message) => {
  build(project.root, silent);
  const before = project.collection();
  project.edit(TRIP, change);
  expect(() => build(project.root, silent)).toThrow(message);
  expect(project.collection()).toBe(before);
});

test("what a trip or a group lies within holds for visits that say nothing else", () => {
  const scope = `"within": "b-province-120000", "groups": [{ "visits": ["hall"], "within": "a-city-110000" }], "kind"`;
  project.edit(TRIP, (text) => text.replace('"kind"', scope));
  const within = () => {
    const visits = readRecords(project.root).trips.flatMap(({ record }) =>
      TRIP.includes(record.id) ? record.visits : [],
    );
    return Object.fromEntries(visits.map(({ id, within }) => [id, within]));
  };
  expect(within()).toMatchObject({ evening: "a-city-110000", hall: "a-city-110000", park: "b-province-120000" });
  project.edit(TRIP, (text) => text.replace('"within": "a-city-110000"\n', '"within": null\n'));
  expect(within()).toMatchObject({ evening: null });
  project.edit(TRIP, (text) => text.replace('["hall"]', '["haul"]'));
  expect(() => readRecords(project.root)).toThrow(/groups\[0\]\.visits\[0\].*no visit of this trip has that id.*haul/);
});

test("a point outside of what its place lies within is refused, with the likely mend", () => {
  const move = (point: [number, number]) =>
    project.edit("data/places/a-hall.json", (text) => JSON.stringify({ ...JSON.parse(text), point }));
  const city = "data/gazetteer/china.tsv";
  move([31.23, 121.47]);
  expect(() => build(project.root, silent)).toThrow(/a-hall\.json.*point\[1\].*longitude first/);
  move([100, 30]);
  expect(() => build(project.root, silent)).toThrow(/a-hall\.json.*point: \[100, 30\] is 2\d{3} km.*correct the point/);
  project.edit(city, (text) => text.replace("121.4\t31.2\t", "41.4\t31.2\t"));
  move([31.2, 41.4]);
  expect(() => build(project.root, silent)).toThrow(/a-hall\.json.*point: .*longitude first: \[41\.4, 31\.2\]/);
});

test("an announcement that was confirmed keeps both sources", () => {
  const announced = `{ "source": "a-report", "about": ["visit"], "selector": null, "status": "announced" }`;
  project.edit(TRIP, (text) => text.replace('"evidence": [', `"evidence": [${announced}, `));
  build(project.root, silent);
  const [trip] = JSON.parse(project.collection()).trips.filter(({ id }: { id: string }) => id === "2020-03-a-trip");
  expect(trip.visits[0].status).toBe("reported");
  expect(trip.visits[0].evidence.map(({ status }: { status: string }) => status)).toEqual(["announced", "stated"]);
});

test("a person at a visit must be among the trip's people", () => {
  project.edit("data/people/a-person.json", (text) => {
    writeFileSync(join(project.root, "data/people/b-person.json"), text.replace('"a-person"', '"b-person"'));
    return text;
  });
  project.edit(TRIP, (text) =>
    text.replace(
      '"within": "a-city-110000"',
      '"within": "a-city-110000", "people": [{ "person": "b-person", "role": "host" }]',
    ),
  );
  expect(() => build(project.root, silent)).toThrow(
    /visits\[0\]\.people\[0\]\.person: "b-person" is not among the trip's people/,
  );
});

test("all problems are told at once", () => {
  project.edit(TRIP, (text) => text.replaceAll('"a-report"', '"b-report"'));
  expect(() => build(project.root, silent)).toThrow(/evidence\[0\][\s\S]*visits\[0\][\s\S]*visits\[4\]/);
});

test("places that contain each other are named, with the file", () => {
  project.edit("data/places/a-hall.json", (text) => text.replace(/"within": "[^"]+"/, '"within": "a-hall"'));
  expect(() => build(project.root, silent)).toThrow(/a-hall\.json at within: "a-hall" lies within "a-hall" itself/);
});

test("a published address that leads nowhere stops the build, until it is moved to one that does", () => {
  project.edit("data/permalinks.txt", (text) => `${text}/trips/old\n`);
  expect(() => build(project.root, silent)).toThrow(/permalinks\.txt: \/trips\/old leads nowhere/);
  project.edit("data/permalinks.txt", (text) => `${text}/trips/old -> /trips/older\n/trips/older -> /trips/old\n`);
  expect(() => build(project.root, silent)).toThrow(/\/trips\/old leads nowhere/);
  project.edit("data/permalinks.txt", (text) =>
    text.replace("/trips/older -> /trips/old\n", "/trips/older -> /trips/2021-a-province\n"),
  );
  build(project.root, silent);
});

test("what follows an earlier visit is joined to that one", () => {
  project.edit(TRIP, (text) => text.replace('"order": "stated"', '"order": "stated", "follows": "evening"'));
  build(project.root, silent);
  const [trip] = JSON.parse(project.collection()).trips;
  expect(trip.legs.map(({ from, to }: Record<string, string>) => `${from} ${to}`)).toEqual(["origin evening"]);
});

test("no line leaves an origin unless the record says that the report has them go out from there", () => {
  project.edit(TRIP, (text) => text.replace(/ *"origin_leg": true,\n/, ""));
  build(project.root, silent);
  const [trip] = JSON.parse(project.collection()).trips;
  expect(trip.legs.map(({ from }: Record<string, string>) => from)).toEqual(["hall"]);
});

test("no line leaps over an unplaced visit or joins one of unknown order", () => {
  build(project.root, silent);
  const [trip] = JSON.parse(project.collection()).trips;
  expect(trip.legs.map(({ from, to, basis }: Record<string, string>) => `${from} ${to} ${basis}`)).toEqual([
    "origin evening inferred",
    "hall park stated",
  ]);
});
