import { expect, test } from "vitest";
import { inEach, perLocale } from "../locales";
import { asWritten, dateAsked, matchRank, searchKey, splitDate, tripDistance } from "./search";

test("names are found by Chinese, pinyin and English", () => {
  const key = searchKey(inEach("果洛藏族自治州", "Golog Prefecture"), "果洛州");
  for (const q of ["果洛", "guoluo", "Guo luo", "glzzzz", "golog", "GOLOG prefecture"])
    expect(matchRank(key, q), q).toBeLessThan(3);
  for (const q of ["", " ", "^", "拉萨", "lasa", "zzzz"]) expect(matchRank(key, q), q).toBe(Infinity);
});

test("a name comes before what begins with it, and that before what holds it", () => {
  const far = (name: string, q: string) => matchRank(searchKey(perLocale(name)), q);
  const names = ["中国（上海）自由贸易试验区", "上海市黄浦区", "上海市"];
  expect(names.map((name) => far(name, "上海市"))).toEqual([Infinity, 1, 0]);
  expect(names.map((name) => far(name, "上海"))).toEqual([2, 1, 1]);
  expect(far("上海市", "shanghaishi")).toBe(0);
});

test("several words are looked for as the beginnings of names, not as letters inside others", () => {
  const guests = `${searchKey(inEach("上海", "Shanghai"))} ${searchKey(inEach("韩正", "Han Zheng"))}`;
  const none = searchKey(inEach("上海市行政服务中心", "Shanghai Administrative Service Centre"));
  for (const q of ["han zheng shanghai", "shanghai han zheng", "韩正 上海"]) {
    expect(matchRank(guests, q), q).toBe(2);
    expect(matchRank(none, q), q).toBe(Infinity);
  }
  // However many ways there are to divide it, each part is looked for once.
  const many = searchKey(inEach("上海上海上海", "Shanghai"));
  expect(matchRank(many, `${"上 海 ".repeat(24)}x`)).toBe(Infinity);
  expect(matchRank(many, "上 海 上 海 上 海 上 海 上 海 x")).toBe(Infinity);
  for (const q of ["service shanghai", "administrative centre", "上海 服务", "行政 中心"])
    expect(matchRank(none, q), q).toBe(2);
});

test.each([
  ["2016", "2016", ""],
  ["Han Zheng 2016", "2016", "Han Zheng"],
  ["2016 上海", "2016", "上海"],
  ["July 2016 Han Zheng", "2016-07", "Han Zheng"],
  ["上海 12 July 2016", "2016-07-12", "上海"],
  ["Han Zheng", null, "Han Zheng"],
  ["2016年上海", "2016", "上海"],
  ["2016年7月上海", "2016-07", "上海"],
  ["韩正2016", "2016", "韩正"],
  ["July 2016, Shanghai", "2016-07", "Shanghai"],
  ["2016年7月12日", "2016-07-12", ""],
  ["上海7月12日", "XXXX-07-12", "上海"],
])("%s asks for the date %s of what is called “%s”", (q, date, rest) => {
  expect(splitDate(q)).toEqual({ date, rest });
});

test.each([
  ["2016", "2016"],
  ["2016-07", "2016-07"],
  ["2016年7月", "2016-07"],
  ["2016年7月12日", "2016-07-12"],
  ["2016.7.12", "2016-07-12"],
  ["July 2016", "2016-07"],
  ["12 july 2016", "2016-07-12"],
  ["Jul 12, 2016", "2016-07-12"],
  ["7月", "XXXX-07"],
  ["7月12日", "XXXX-07-12"],
  ["July", "XXXX-07"],
  ["12 July", "XXXX-07-12"],
  ["Jul 12", "XXXX-07-12"],
  ["2月29日", "XXXX-02-29"],
  ["2月30日", null],
  ["上海2016", null],
  ["2016-13", null],
  ["Guo 2016", null],
  ["16", null],
])("%s asks for the date %s", (q, date) => {
  expect(dateAsked(q)).toBe(date);
});

test("a name in traditional characters is found as a query is read, in simplified ones", () => {
  expect(matchRank(searchKey(inEach("上海", "Shanghai"), "外灘"), "外滩")).toBeLessThan(Infinity);
});

test("a date is found as it is written, its dash kept", () => {
  const written = asWritten(["2016-10-01/2016-10-02"]);
  const distanceOf = (q: string) =>
    tripDistance(q, () => ({ title: "", rest: "", dates: written }))({
      date: "2016-10-01/2016-10-02",
      earliest: "2016-10-01",
      latest: "2016-10-02",
    });
  expect(distanceOf("1–2 October 2016")).toBe(0);
  expect(distanceOf("1-2 October 2016")).toBe(0);
  expect(distanceOf("12 October 2016")).toBe(Infinity);
});
