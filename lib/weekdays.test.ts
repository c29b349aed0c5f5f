import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateHeading } from "./weekdays";

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("dateHeading", () => {
  it("tells a day with its weekday and without the year", () => {
    expect(dateHeading("2016-07-12", "zh")).toBe("7月12日，周二");
    expect(dateHeading("2016-07-12", "en")).toBe("Tuesday 12 July");
    expect(dateHeading("2016-02-29", "en")).toBe("Monday 29 February");
  });

  it("has the weekday of the calendar", () => {
    const name = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
    fc.assert(fc.property(day, (iso) => dateHeading(iso, "en").startsWith(name.format(new Date(`${iso}T00:00:00Z`)))));
  });

  it("words what is no single day with its year and no weekday, and refuses what is no date", () => {
    expect(dateHeading("2016-07", "en")).toBe("July 2016");
    expect(dateHeading("2016-07-11/2016-07-13", "zh")).toBe("2016年7月11日至13日");
    expect(() => dateHeading("July 2016", "en")).toThrow(RangeError);
  });
});
