import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inEach } from "../../locales";
import { tripRecord } from "../../records";
import { citationsOf, hash, normalise, quote, selectorsOf } from "./evidence";

// U+20BB7 lies outside the Basic Multilingual Plane: two UTF-16 units, one code point.
const TEXT = "甲乙参观𠮷野馆，随后到江边。丙在𠮷野馆讲话。";

describe("selectors", () => {
  it("count code points, not UTF-16 units", () => {
    expect(selectorsOf(TEXT, "江边")).toEqual([{ start: 11, end: 13 }]);
    expect(quote(TEXT, { start: 4, end: 7 })).toBe("𠮷野馆");
  });

  it("are found for every occurrence", () => {
    expect(selectorsOf(TEXT, "𠮷野馆")).toEqual([
      { start: 4, end: 7 },
      { start: 16, end: 19 },
    ]);
    expect(selectorsOf(TEXT, "丁")).toEqual([]);
    expect(selectorsOf(TEXT, "")).toEqual([]);
  });

  it("lead back to the words", () => {
    const points = [...TEXT];
    const slice = fc
      .tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: points.length }))
      .map(([start, size]) => ({ start, end: Math.min(start + size, points.length) }));
    fc.assert(
      fc.property(slice, (selector) => {
        const words = quote(TEXT, selector);
        expect(words).not.toBeNull();
        expect(selectorsOf(TEXT, words ?? "")[0]?.start).toBeLessThanOrEqual(selector.start);
      }),
    );
  });

  it("that reach beyond the text quote nothing", () => {
    expect(quote(TEXT, { start: 0, end: [...TEXT].length })).toBe(TEXT);
    expect(quote(TEXT, { start: 0, end: [...TEXT].length + 1 })).toBeNull();
    expect(quote(TEXT, { start: 3, end: 3 })).toBeNull();
  });
});

describe("the hashed text", () => {
  it("is the same with a byte order mark, Windows lines, a last newline or decomposed letters", () => {
    expect(hash(normalise("\uFEFFcafe\u0301\r\nb\n"))).toBe(hash("caf\u00E9\nb"));
  });
});

describe("citationsOf", () => {
  it("finds what trips, visits, topics and claims rest on one source", () => {
    const words = inEach("甲", "A");
    const cite = (source: string) => [{ source, about: ["visit"], selector: { start: 0, end: 1 }, status: "stated" }];
    const record = tripRecord.parse({
      id: "a-trip",
      kind: "other",
      title: words,
      date: "2016",
      summary: words,
      people: [{ person: "someone", role: "lead" }],
      visits: [
        {
          id: "a-visit",
          name: words,
          mention: "甲",
          date: "2016",
          order: "listed",
          summary: words,
          claims: [{ about: "date", value: words, evidence: cite("one") }],
          evidence: [...cite("one"), ...cite("other")],
        },
      ],
      topics: [{ place: "somewhere", evidence: cite("one") }],
      claims: [{ about: "order", value: words, evidence: cite("other") }],
      evidence: cite("one"),
    });
    const records = { trips: [{ file: "a-trip.json", record }], people: new Map() };
    expect(citationsOf(records, "one").map(({ fact }) => fact)).toEqual([
      "a-trip",
      "a-trip topic somewhere",
      "a-trip/a-visit",
      "a-trip/a-visit claim",
    ]);
    expect(citationsOf(records, "other").map(({ fact }) => fact)).toEqual(["a-trip claim", "a-trip/a-visit"]);
  });
});
