import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, dateInWords, isEdtf, overlaps } from "./dates";

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
const edtf = fc.oneof(
  day,
  day.map((iso) => iso.slice(0, 7)),
  day.map((iso) => iso.slice(0, 4)),
  span.map(([a, b]) => `${a}/${b}`),
  span.map(([a, b]) => `[${a}..${b}]`),
  span.map(([a, b]) => `[${a},${b}]`),
  span.map(([a, b]) => `[${a.slice(0, 4)}..${b.slice(0, 4)}]`),
);

describe("isEdtf", () => {
  it.each([
    "2016-02-30",
    "2015-02-29",
    "2016-13",
    "2016-00",
    "2016-7-1",
    "16",
    "",
    "2016-07-13/2016-07-11",
    "[2015..2013]",
    "[2013..]",
    "[..2013]",
    "[2013..2014..2015]",
    "[]",
    "[2013,]",
    "2013/2014/2015",
    "2013..2015",
    "2016-07-12T10:00",
    "2016?",
    " 2016",
  ])("refuses %j", (value) => {
    expect(isEdtf(value)).toBe(false);
    expect(() => bounds(value)).toThrow(RangeError);
    expect(() => dateInWords(value, "en")).toThrow(RangeError);
  });

  it("accepts every kind it documents", () => {
    fc.assert(fc.property(edtf, (value) => isEdtf(value)));
  });
});

describe("bounds", () => {
  it.each([
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2016", "2016-01-01", "2016-12-31"],
    ["2016-07-11/2016-07-13", "2016-07-11", "2016-07-13"],
    ["[2014-06-21..2014-06-30]", "2014-06-21", "2014-06-30"],
    ["[2013..2015]", "2013-01-01", "2015-12-31"],
    ["[2013,2015-02]", "2013-01-01", "2015-02-28"],
    ["2015-11/2016", "2015-11-01", "2016-12-31"],
  ])("of %s", (value, earliest, latest) => {
    expect(bounds(value)).toEqual({ earliest, latest });
  });

  it("are ordered days", () => {
    fc.assert(
      fc.property(edtf, (value) => {
        const { earliest, latest } = bounds(value);
        expect(earliest <= latest).toBe(true);
        expect(bounds(`${earliest}/${latest}`)).toEqual({ earliest, latest });
      }),
    );
  });

  it("of a day are that day", () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(bounds(iso)).toEqual({ earliest: iso, latest: iso });
      }),
    );
  });
});

describe("dateInWords", () => {
  it.each([
    ["2016-07-12", "2016年7月12日", "12 July 2016"],
    ["2016-07", "2016年7月", "July 2016"],
    ["2016", "2016年", "2016"],
    ["2016-07-11/2016-07-13", "2016年7月11日至13日", "11–13 July 2016"],
    ["2016-06-30/2016-07-02", "2016年6月30日至7月2日", "30 June – 2 July 2016"],
    ["2015-12-30/2016-01-02", "2015年12月30日至2016年1月2日", "30 December 2015 – 2 January 2016"],
    ["2016-07/2016-09", "2016年7月至9月", "July–September 2016"],
    ["2013/2015", "2013年至2015年", "2013–2015"],
    ["[2014-06-21..2014-06-30]", "2014年6月21日至30日之间", "between 21 and 30 June 2014"],
    ["[2014-06..2014-08]", "2014年6月至8月之间", "between June and August 2014"],
    ["[2013..2015]", "2013年至2015年间", "some time in 2013–2015"],
    ["2016-07-12/2016-07-12", "2016年7月12日", "12 July 2016"],
    ["[2016-07-12..2016-07-12]", "2016年7月12日", "12 July 2016"],
    ["[2016-07-11,2016-07-13]", "2016年7月11日或13日", "11 July 2016 or 13 July 2016"],
  ])("of %s", (value, zh, en) => {
    expect(dateInWords(value, "zh")).toBe(zh);
    expect(dateInWords(value, "en")).toBe(en);
  });

  it("always says something", () => {
    fc.assert(
      fc.property(edtf, fc.constantFrom("zh" as const, "en" as const), (value, locale) => {
        const words = dateInWords(value, locale);
        expect(words.trim()).not.toBe("");
        expect(words).not.toMatch(/null|undefined|NaN/);
      }),
    );
  });
});

describe("overlaps", () => {
  const trip = bounds("2016-07-11/2016-07-13");
  it("counts both ends, as year, month or day", () => {
    expect(overlaps(trip)).toBe(true);
    expect(overlaps(trip, "2016-07-13")).toBe(true);
    expect(overlaps(trip, "2016-07-14")).toBe(false);
    expect(overlaps(trip, undefined, "2016-07-11")).toBe(true);
    expect(overlaps(trip, undefined, "2016-07-10")).toBe(false);
    expect(overlaps(trip, "2016", "2016")).toBe(true);
    expect(overlaps(trip, "2016-08")).toBe(false);
    expect(overlaps(bounds("[2013..2015]"), "2014", "2014-02")).toBe(true);
  });
});
