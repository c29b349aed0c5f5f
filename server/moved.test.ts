import { expect, test } from "vitest";
import { languageOf, moved } from "./moved.mjs";
import { nowhere, unreadable } from "./refuse.mjs";

test.each([
  ["en-GB,en;q=0.9,zh;q=0.8", "en"],
  ["fr,zh-CN;q=0.9,en;q=0.1", "zh"],
  ["zh;q=0.3, EN-us ; q=0.7", "en"],
  ["en;q=0, de", "zh"],
  ["english", "zh"],
  ["*", "zh"],
  ["", "zh"],
  [undefined, "zh"],
])("a browser that asks for %j reads %s", (accept, language) => {
  expect(languageOf(accept)).toBe(language);
});

test("only addresses without a language move, with their query", () => {
  expect(moved("/?from=timeline", "en")?.headers.Location).toBe("/en?from=timeline");
  expect(moved("/trips/a/b?x=1?y", undefined)?.headers.Location).toBe("/zh/trips/a/b?x=1?y");
  for (const url of ["/zh", "/en/about", "/api/trips", "/tripsy", "/abouts", "//about"])
    expect(moved(url, "en")).toBeNull();
});

test("an address that cannot be decoded, or has no path, is unreadable", () => {
  for (const url of ["*", "http://a/b", "/%", "/%E0%A4%A", "/a%00b", "/zh?q=%ff", `/${"a".repeat(4096)}`])
    expect(unreadable(url), url).toBe(true);
  for (const url of ["/", "/zh?q=a+b", "/%E4%B8%8A%E6%B5%B7", "/zh?q=100%25"]) expect(unreadable(url), url).toBe(false);
});

test("inner names of the framework and paths with dots lead nowhere, however encoded", () => {
  const lost = [
    "/index",
    "/%69ndex",
    "/_global-error",
    "/%5Blocale%5D/search",
    "/ZH",
    "/zh/../index",
    "/zh/%2E./x",
    "//x",
  ];
  for (const url of lost) expect(nowhere(url), url).toBe(true);
  for (const url of ["/zh", "/en/trips/a?q=/../", "/api/trips/a.geojson", "/_next/static/a.js", "/basemap/labels.json"])
    expect(nowhere(url), url).toBe(false);
});
