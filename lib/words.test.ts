import { expect, test } from "vitest";
import { inEach } from "./locales";
import {
  errorInWords,
  languageOf,
  phraseSaysMore,
  precisionInWords,
  saysLess,
  stopsHereInWords,
  stopsInWords,
} from "./words";

test("precision is said with its error, rounded to two figures", () => {
  expect(precisionInWords("site", 30, null, "en")).toBe("located to the building (±30\u00a0m)");
  expect(precisionInWords("site", 30, null, "zh")).toBe("定位到建筑（误差约 30\u00a0米）");
  expect(precisionInWords("area", 4234, null, "zh")).toBe("定位到这一片（误差约 4.2\u00a0公里）");
  expect(precisionInWords("area", 1500, inEach("只知在滨江一带", "only the riverside is known"), "en")).toBe(
    "only the riverside is known (±1.5\u00a0km)",
  );
});

test("a unit gets no length, an unplaced stop a reason", () => {
  expect(precisionInWords("province", 236_000, null, "en")).toBe("only the province is known");
  expect(precisionInWords("prefecture", 156_000, null, "en")).toBe("only the prefecture is known");
  expect(precisionInWords(null, null, null, "zh")).toBe("图上未标（地点不详）");
  expect(precisionInWords(null, null, null, "en")).toBe("not on the map (place unknown)");
});

test("what a trip makes is a stop for every reader", () => {
  expect([1, 3].map((count) => stopsInWords(count, true, "en"))).toEqual(["1 stop", "3 stops"]);
  expect(stopsHereInWords(3, false, "en")).toBe("3 stops here");
  expect(stopsHereInWords(3, true, "zh")).toBe("这里 3 处");
  expect(stopsHereInWords(3, false, "zh")).toBe("这里 3 站");
  expect(errorInWords(999, "en")).toBe("±1\u00a0km");
});

test.each([
  ["7月12日", "2016-07-12", false],
  ["12日", "2016-07-12", false],
  ["7月11日至13日", "2016-07-11/2016-07-13", false],
  ["2013年至2015年", "[2013..2015]", false],
  ["12 July", "2016-07-12", false],
  ["7月11日晚", "2016-07-11", true],
  ["随后", "2016-07-12", true],
  ["2日", "2016-07-12", true],
  ["2014年5月", "2014-05-23", true],
  ["6月底", "[2014-06-21..2014-06-30]", true],
])("%s beside %s says more: %s", (phrase, date, more) => {
  expect(phraseSaysMore(phrase, date)).toBe(more);
});

test("a report that stops at the month, or counts months, says less than a day", () => {
  expect(["2014年5月", "2015年", "4个月后"].map((phrase) => saysLess(phrase, "2014-10-15/2014-10-18"))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["7月12日", "随后", "在上海期间"].map((phrase) => saysLess(phrase, "2016-07-12"))).toEqual([
    false,
    false,
    false,
  ]);
  expect(saysLess("2014年6月", "2014-06")).toBe(false);
});

test("a phrase is told by its script", () => {
  expect(languageOf("在上海期间")).toBe("zh");
  expect(languageOf("Comprehensive Service Center")).toBe("en");
});
