/** What every store answers, as tests. The collection is the one that the pipeline's fixtures assemble to. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Collection } from "../collection";
import { visitId } from "../contract";
import { dateInWords } from "../dates";
import { LOCALES } from "../locales";
import { readCollection } from "./collection";
import { type TripFilter, type TripStore, UnknownCursor } from "./store";

const GOLDEN = join(import.meta.dirname, "../pipeline/fixtures/golden/collection.json");

/**
 * A trip of it many times, on the same days, the last id first; in `trip-00` a host received the
 * delegation, in `trip-01` the park is only announced.
 */
function alike(collection: Collection, count: number): Collection {
  const trip = collection.trips.find(({ id }) => id === "2020-03-a-trip");
  const person = collection.people.find(({ id }) => id === "a-person");
  if (!trip || !person) throw new Error("the fixtures have changed");
  const host = { person: "a-host", name: person.name, capacity: null, role: "host" as const };
  const trips = Array.from({ length: count }, (_, i) => ({
    ...trip,
    id: `trip-${String(i).padStart(2, "0")}`,
    people: i === 0 ? [...trip.people, host] : trip.people,
    visits: trip.visits.map((visit) =>
      i === 1 && visit.id === "park" ? { ...visit, status: "announced" as const } : visit,
    ),
  }));
  return { ...collection, people: [person, { ...person, id: "a-host" }], trips: trips.toReversed() };
}

/** @param open makes a store that holds what is in a file like `data/dist/collection.json` */
export function testStore(name: string, open: (path: string) => TripStore | Promise<TripStore>) {
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);

  describe(name, () => {
    let store: TripStore;
    beforeAll(async () => {
      store = await open(GOLDEN);
    });

    test("every list holds all there is, and each item is found by its id", async () => {
      const [trips, people, places] = await Promise.all([store.allTrips(), store.people(), store.places()]);
      expect(ids(trips)).toEqual(["2021-a-province", "2020-03-a-trip"]);
      expect(ids(people)).toEqual(["a-person"]);
      expect(ids(places).toSorted()).toEqual([
        "a-city-110000",
        "a-hall",
        "a-park",
        "a-zone",
        "b-province-120000",
        "same-120100",
      ]);
      for (const trip of trips) expect(await store.trip(trip.id)).toEqual(trip);
      for (const person of people) expect(await store.person(person.id)).toEqual(person);
      for (const place of places) expect(await store.place(place.id)).toEqual(place);
      expect(await store.trip("2020-03-a-trip")).toMatchObject({ kind: "study-visit", date: "2020-03-01/2020-03-03" });
      expect(await store.person("a-person")).toMatchObject({ name: { en: "A Person" } });
      expect(await store.place("a-hall")).toMatchObject({ name: { en: "A Hall" }, ancestors: ["a-city-110000"] });
    });

    test("nothing stands for what is not there", async () => {
      expect(await store.trip("no-such-trip")).toBeNull();
      expect(await store.person("nobody")).toBeNull();
      expect(await store.place("nowhere")).toBeNull();
      expect(await store.visitsAt("same-120100")).toEqual([]);
      expect(await store.visitsOf("nobody")).toEqual([]);
    });

    test("what editors wrote is kept: places as records, sources in full", async () => {
      const inCity = { within: "a-city-110000" };
      expect((await store.curated()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject([
        { id: "a-hall", point: [121.47, 31.23], ...inCity },
        { id: "a-park", point: [121.6, 31.2], ...inCity },
        { id: "a-zone", point: null, ...inCity },
      ]);
      expect(await store.sources()).toMatchObject([{ id: "a-report", type: "article-newspaper", title: "A report" }]);
    });

    test("a trip is listed with what its card says", async () => {
      const { bbox } = (await store.trip("2020-03-a-trip")) ?? {};
      expect(bbox).toHaveLength(4);
      expect((await store.trips({ trip: ["2020-03-a-trip"] })).trips).toMatchObject([
        {
          title: { en: "A trip" },
          earliest: "2020-03-01",
          latest: "2020-03-03",
          people: ["a-person"],
          origin: "b-province-120000",
          destinations: ["a-city-110000", "a-hall", "a-park", "a-zone"],
          visits: 5,
          placed: 3,
          bbox,
          url: "/trips/2020-03-a-trip",
        },
      ]);
    });

    test("trips come newest first, page by page", async () => {
      const first = await store.trips({ limit: 1 });
      expect(first).toMatchObject({ total: 2, trips: [{ id: "2021-a-province", visits: 1, placed: 1 }] });
      const second = await store.trips({ limit: 1, cursor: first.next ?? "" });
      expect(second).toMatchObject({ next: null, trips: [{ id: "2020-03-a-trip" }] });
    });

    test("a cursor goes on after its trip, also where a filter leaves that trip out; one that no page gave is refused", async () => {
      const next = await store.trips({ kind: ["study-visit"], cursor: "2021-a-province" });
      expect(next).toMatchObject({ total: 1, next: null, trips: [{ id: "2020-03-a-trip" }] });
      expect((await store.trips({ kind: ["inspection"], cursor: "2020-03-a-trip" })).trips).toEqual([]);
      await expect(store.trips({ cursor: "no-such-trip" })).rejects.toThrow(UnknownCursor);
    });

    test("people are found under every spelling of their name, with their page", async () => {
      for (const q of ["甲", "jia", "a person", "other spelling"])
        expect((await store.search(q)).people, q).toMatchObject([{ id: "a-person", url: "/people/a-person" }]);
      expect((await store.search("nobody")).people).toEqual([]);
    });

    test("places are found that a trip led to, and what lies around those", async () => {
      expect((await store.search("某馆")).places).toMatchObject([{ id: "a-hall", url: "/places/a-hall" }]);
      expect(ids((await store.search("a city")).places)).toEqual(["a-city-110000"]);
      expect((await store.search("同市")).places).toEqual([]);
    });

    test("a period finds what overlaps it, both ends included", async () => {
      const found = async (from?: string, to?: string) => ids((await store.trips({ from, to })).trips);
      expect(await found("2020-03-03", "2020")).toEqual(["2020-03-a-trip"]);
      expect(await found("2022")).toEqual(["2021-a-province"]);
      expect(await found("2020-03-04", "2020-12-31")).toEqual([]);
    });

    test("a place includes what lies inside it; other keys narrow further", async () => {
      expect(ids((await store.trips({ place: ["a-city-110000"] })).trips)).toEqual(["2020-03-a-trip"]);
      expect((await store.trips({ place: ["a-city-110000", "b-province-120000"] })).total).toBe(2);
      expect((await store.trips({ place: ["a-city-110000"], kind: ["inspection"] })).total).toBe(0);
      for (const key of ["trip", "person", "place", "origin", "kind"])
        expect((await store.trips({ [key]: [] })).total, key).toBe(0);
      expect((await store.visitsAt("a-city-110000")).map(({ visit }) => visit.id)).toEqual([
        "evening",
        "unknown",
        "hall",
        "park",
        "zone",
      ]);
    });

    test("trips are selected whole; for a place with the visits there alone and the legs between them", async () => {
      expect(await store.select({ trip: ["2020-03-a-trip"] })).toEqual([await store.trip("2020-03-a-trip")]);
      const parts = async (place: string) =>
        (await store.select({ place: [place] })).map(({ visits, legs }) => ({
          visits: visits.map(({ id, number }) => `${number} ${id}`),
          legs: legs.map(({ from, to }) => `${from}..${to}`),
        }));
      expect(await parts("a-hall")).toEqual([{ visits: ["2 hall", "5 unknown"], legs: [] }]);
      const [inCity] = await parts("a-city-110000");
      expect(inCity?.legs).toEqual(["origin..evening", "hall..park"]);
    });

    test("a date finds the trips that may have fallen in it, those that surely did first", async () => {
      const found = async (q: string) => ids((await store.search(q)).trips);
      expect(await found("2020")).toEqual(["2020-03-a-trip"]);
      expect(await found("March 2020")).toEqual(["2020-03-a-trip"]);
      expect(await found("3月")).toEqual(["2020-03-a-trip"]);
      expect(await found("6月")).toEqual([]);
      expect(await found("5 March 1999")).toEqual([]);
      expect(await found("2022")).toEqual(["2021-a-province"]);
      expect(await found("2019")).toEqual([]);
      expect(await found("2020 a trip")).toEqual(["2020-03-a-trip"]);
      expect(await found("a trip 2021")).toEqual([]);
      for (const { id, date } of (await store.trips({})).trips)
        for (const locale of LOCALES) expect((await found(dateInWords(date, locale)))[0], `as pages write it`).toBe(id);
    });

    test("what is listed for a query is what its map shows", async () => {
      const listed = ids((await store.search("2020")).trips);
      expect(ids(await store.select({ trip: listed }))).toEqual(listed);
      expect(await store.select({ trip: [] })).toEqual([]);
    });

    test.each<[TripFilter, string[]]>([
      [{}, ["2021-a-province", "2020-03-a-trip"]],
      [{ person: ["a-person"] }, ["2021-a-province", "2020-03-a-trip"]],
      [{ person: ["nobody"] }, []],
      [{ origin: ["b-province-120000"] }, ["2020-03-a-trip"]],
      [{ kind: ["inspection"], person: ["a-person"] }, ["2021-a-province"]],
      [{ to: "2020-06", person: ["a-person"] }, ["2020-03-a-trip"]],
    ])("%j selects the trips that it lists", async (filter, found) => {
      expect(ids(await store.select(filter))).toEqual(found);
      expect(ids((await store.trips(filter)).trips)).toEqual(found);
    });

    test("who came with a delegation came from where it came from", async () => {
      expect(await store.select({ person: ["a-person"] })).toEqual(await store.allTrips());
    });

    test("a person's visits are those that name them, or the whole trip where it names nobody, in time order", async () => {
      const visits = await store.visitsOf("a-person");
      expect(visits.map(({ trip, visit }) => visitId(trip.id, visit.id))).toEqual([
        "2020-03-a-trip/hall",
        "2021-a-province/province",
      ]);
    });

    test("a store that is well tells what it holds", async () => {
      const health = await store.health();
      expect(health).toEqual({
        ok: true,
        version: expect.stringMatching(/^[0-9a-f]{12}$/),
        store: expect.stringMatching(/./),
        trips: 2,
      });
    });
  });

  describe(`${name}, of many trips on the same days`, () => {
    const folder = mkdtempSync(join(tmpdir(), "xingji-"));
    const collection = alike(readCollection(GOLDEN), 51);
    const inOrder = ids(collection.trips).toSorted();
    let store: TripStore;
    beforeAll(async () => {
      const path = join(folder, "collection.json");
      writeFileSync(path, JSON.stringify(collection));
      store = await open(path);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test("trips of one day come by id, wherever they are listed", async () => {
      expect(ids(await store.allTrips())).toEqual(inOrder);
      expect(ids(await store.select({}))).toEqual(inOrder);
      expect(ids((await store.trips({ limit: 200 })).trips)).toEqual(inOrder);
      expect(ids((await store.search("a trip")).trips)).toEqual(inOrder);
    });

    test("visits of one day come by trip, and those of a trip by number", async () => {
      const evenings = inOrder.flatMap((trip) => [visitId(trip, "evening"), visitId(trip, "unknown")]);
      const visits = (await store.visitsAt("a-city-110000")).map(({ trip, visit }) => visitId(trip.id, visit.id));
      expect(visits.slice(0, evenings.length)).toEqual(evenings);
      const named = (await store.visitsOf("a-person")).map(({ trip, visit }) => visitId(trip.id, visit.id));
      expect(named).toEqual(inOrder.map((trip) => visitId(trip, "hall")));
    });

    test("a list has all trips, a page so many as it is told", async () => {
      expect(await store.trips({})).toMatchObject({ total: 51, next: null });
      expect(ids((await store.trips({})).trips)).toEqual(inOrder);
      const page = await store.trips({ limit: 50 });
      expect(page).toMatchObject({ total: 51, next: "trip-49" });
      expect(ids(page.trips)).toEqual(inOrder.slice(0, 50));
      expect(ids((await store.trips({ cursor: "trip-49" })).trips)).toEqual(["trip-50"]);
    });

    test("what is only announced is told and counted apart", async () => {
      const announced = await store.select({ status: ["announced"] });
      expect(announced.map(({ id, visits }) => [id, ...ids(visits)])).toEqual([["trip-01", "park"]]);
      const [usual, one] = (await store.trips({ trip: ["trip-00", "trip-01"] })).trips;
      expect(usual).toMatchObject({ status: "reported", visits: 5, announced: 0 });
      expect(one).toMatchObject({ status: "reported", visits: 4, announced: 1 });
      expect((await store.trips({ status: ["reported"] })).total).toBe(51);
    });

    test("who received a delegation did not come from where it came from", async () => {
      const legs = async (filter: TripFilter) =>
        (await store.select({ trip: ["trip-00"], ...filter })).map((trip) => trip.legs.map(({ from }) => from));
      expect(await legs({})).toEqual([["origin", "hall"]]);
      expect(await legs({ person: ["a-host"] })).toEqual([["hall"]]);
      expect(await legs({ person: ["a-host", "a-person"] })).toEqual([["origin", "hall"]]);
      expect(ids(await store.select({ person: ["a-host"] }))).toEqual(["trip-00"]);
      expect(await store.visitsOf("a-host")).toHaveLength(5);
    });
  });
}
