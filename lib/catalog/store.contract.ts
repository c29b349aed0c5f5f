/** What every store answers, as tests. The collection is the one that the pipeline's fixtures assemble to. */
import { describe, expect, test } from "vitest";
import { type TripStore, UnknownCursor } from "./store";

/** @param store holds `lib/pipeline/fixtures/golden/collection.json` */
export function testStore(name: string, store: TripStore) {
  describe(name, () => {
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

    test("people are found under every spelling of their name", async () => {
      for (const q of ["甲", "jia", "a person", "other spelling"]) {
        expect(
          (await store.search(q)).people.map(({ id }) => id),
          q,
        ).toEqual(["a-person"]);
      }
    });

    test("a period finds what overlaps it, both ends included", async () => {
      const ids = async (from?: string, to?: string) => (await store.trips({ from, to })).trips.map(({ id }) => id);
      expect(await ids("2020-03-03", "2020")).toEqual(["2020-03-a-trip"]);
      expect(await ids("2022")).toEqual(["2021-a-province"]);
      expect(await ids("2020-03-04", "2020-12-31")).toEqual([]);
    });

    test("a place includes what lies inside it; other keys narrow further", async () => {
      expect((await store.trips({ place: ["a-city-110000"] })).trips.map(({ id }) => id)).toEqual(["2020-03-a-trip"]);
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
      const ids = async (q: string) => (await store.search(q)).trips.map(({ id }) => id);
      expect(await ids("2020")).toEqual(["2020-03-a-trip"]);
      expect(await ids("March 2020")).toEqual(["2020-03-a-trip"]);
      expect(await ids("2022")).toEqual(["2021-a-province"]);
      expect(await ids("2019")).toEqual([]);
      expect(await ids("2020 a trip")).toEqual(["2020-03-a-trip"]);
      expect(await ids("a trip 2021")).toEqual([]);
    });

    test("what is listed for a query is what its map shows", async () => {
      const listed = (await store.search("2020")).trips.map(({ id }) => id);
      expect((await store.select({ trip: listed })).map(({ id }) => id)).toEqual(listed);
      expect(await store.select({ trip: [] })).toEqual([]);
    });
  });
}
