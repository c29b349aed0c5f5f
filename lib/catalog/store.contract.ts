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
      expect((await store.visitsAt("a-city-110000")).map(({ visit }) => visit.id)).toEqual([
        "evening",
        "unknown",
        "hall",
        "park",
        "zone",
      ]);
    });

    test("GeoJSON keeps unplaced visits without a geometry and carries dates, precision, order and evidence", async () => {
      const visits = await store.tripVisits("2020-03-a-trip");
      expect(visits?.features.filter(({ properties }) => properties.type === "visit")).toHaveLength(5);
      const [evening, hall] = visits?.features ?? [];
      expect(evening?.geometry).toBeNull();
      expect(hall).toMatchObject({
        geometry: { type: "Point", coordinates: [121.47, 31.23] },
        properties: { precision: "site", error_m: 30, order: "listed", evidence: [{ source: "a-report" }] },
        when: { timespans: [{ start: { earliest: "2020-03-02" }, end: { latest: "2020-03-02" } }] },
      });
    });

    test("a date finds the trips that may have fallen in it, those that surely did first", async () => {
      const ids = async (q: string) => (await store.search(q)).trips.map(({ id }) => id);
      expect(await ids("2020")).toEqual(["2020-03-a-trip"]);
      expect(await ids("March 2020")).toEqual(["2020-03-a-trip"]);
      expect(await ids("2022")).toEqual(["2021-a-province"]);
      expect(await ids("2019")).toEqual([]);
    });

    test("what is listed for a query is what its map shows", async () => {
      const listed = (await store.search("2020")).trips.map(({ id }) => id);
      const { features } = await store.visits({ trip: listed });
      expect(new Set(features.map(({ properties }) => properties.trip))).toEqual(new Set(listed));
      expect((await store.visits({ trip: [] })).features).toEqual([]);
    });
  });
}
