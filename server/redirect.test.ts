import fc from "fast-check";
import { expect, test } from "vitest";
import { isUnroutable } from "./errors.mjs";
import { ANY_LOCALE, negotiateLocale } from "./locale.mjs";
import { redirectFor } from "./redirect.mjs";
import { sanitizeUrl } from "./urls.mjs";

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
  expect(negotiateLocale(accept)).toBe(language);
});

const PAGES = new Set([
  "/zh",
  "/en",
  "/zh/about",
  "/zh/people",
  "/zh/search",
  "/zh/trips/a",
  "/en/trips/a",
  "/zh/trips/a/b",
]);
const to = (url: string, accept?: string) => redirectFor(url, accept, (path) => PAGES.has(path));

test("only addresses without a language move, with their query", async () => {
  expect((await to("/?from=timeline", "en"))?.headers.Location).toBe("/en?from=timeline");
  expect((await to("/trips/a/b?x=1?y"))?.headers.Location).toBe("/zh/trips/a/b?x=1?y");
  for (const url of ["/zh", "/en/about", "/api/trips", "/tripsy", "/abouts", "//about"])
    expect(await to(url, "en")).toBeNull();
});

test("the list of trips is the atlas; people and places have lists of their own", async () => {
  expect(await to("/zh/trips")).toMatchObject({ status: 308, headers: { Location: "/zh" } });
  expect(await to("/trips?a=b", "en")).toMatchObject({ status: 307, headers: { Location: "/en?a=b" } });
  expect((await to("/people"))?.headers.Location).toBe("/zh/people");
  expect(await to("/zh/people")).toBeNull();
});

test.each([
  ["/zh/trips/a%E3%80%82", "/zh/trips/a"],
  ["/zh/trips/a.", "/zh/trips/a"],
  ["/zh/trips/a,", "/zh/trips/a"],
  ["/zh/trips/a)", "/zh/trips/a"],
  ["/zh/trips/a%E3%80%81", "/zh/trips/a"],
  ["/zh/trips/a%EF%BC%9B%E3%80%8D", "/zh/trips/a"],
  ["/zh/trips/a%20", "/zh/trips/a"],
  ["/zh/trips/a/", "/zh/trips/a"],
  ["/zh/trips/a/%E3%80%82", "/zh/trips/a"],
  ["/zh/trips/a%EF%BC%8C%E4%BD%A0%E7%9C%8B", "/zh/trips/a"],
  ["/zh/trips/a&from=timeline&isappinstalled=0", "/zh/trips/a"],
  ["/zh/trips/a%26from%3Dtimeline", "/zh/trips/a"],
  ["/zh/trips/a%3Ffrom%3Dtimeline", "/zh/trips/a?from=timeline"],
  ["/zh/trips/a%2312/31.2334/121.4709", "/zh/trips/a#12/31.2334/121.4709"],
  ["/zh/trips/a/b%2312%2F31.2334%2F-121.4709?from=timeline", "/zh/trips/a/b?from=timeline#12/31.2334/-121.4709"],
  ["/zh/trips/a%2312/31.2334/121.4709%E3%80%82", "/zh/trips/a#12/31.2334/121.4709"],
  ["/zh/search?q=b%2312/31.2334/121.4709", "/zh/search?q=b#12/31.2334/121.4709"],
  ["/zh%2Ftrips%2Fa", "/zh/trips/a"],
  ["/zh%E3%80%82", "/zh"],
])("%s was meant to be %s", async (url, location) => {
  expect(await to(url)).toMatchObject({ status: 308, headers: { Location: location } });
});

test("a spoilt address without a language goes to the reader's in one step", async () => {
  const answer = await to("/trips/a%E3%80%82", "en");
  expect(answer).toMatchObject({ status: 307, headers: { Location: "/en/trips/a", Vary: "Accept-Language" } });
  expect((await to("/%EF%BC%89", "en"))?.headers.Location).toBe("/en");
});

test("nothing is guessed where no page stands, or where the rest is a name", async () => {
  for (const url of [
    "/zh/trips/c%E3%80%82",
    "/zh/trips/a.html",
    "/zh/people/%E4%B8%8A%E6%B5%B7",
    "/.env",
    "/%5Blocale%5D",
    "/zh/..%2f..%2fetc",
    "//evil.example/zh%E3%80%82",
    "/%2Fevil.example%2Fzh",
  ])
    expect(await to(url), url).toBeNull();
});

test("no address leads out of the house", async () => {
  const piece = fc.constantFrom(
    "/",
    "//",
    "\\",
    "%2F",
    "%5C",
    "zh",
    "en",
    "trips",
    "a",
    "b",
    "@",
    ".",
    "%23",
    "%3F",
    "&",
    "?",
    "e.x",
  );
  const urls = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join("")}`);
  await fc.assert(
    fc.asyncProperty(urls, async (url) => {
      const location = (await redirectFor(url, "en", () => true))?.headers.Location;
      if (location !== undefined) expect(location).toMatch(new RegExp(`^/${ANY_LOCALE}(?![a-z0-9])`));
    }),
    { numRuns: 5000 },
  );
});

test("an address whose path cannot be decoded, or that has none, is unreadable", () => {
  for (const url of ["*", "http://a/b", "/%", "/%E0%A4%A", "/a%00b", "/api/trips?q=%ff", `/${"a".repeat(4096)}`])
    expect(sanitizeUrl(url), url).toBeNull();
  for (const url of ["/", "/zh?q=a+b", "/%E4%B8%8A%E6%B5%B7", "/zh?q=100%25"]) expect(sanitizeUrl(url)).toBe(url);
});

test("what is broken in a page's query is left out", () => {
  expect(sanitizeUrl("/zh?x=%ff%")).toBe("/zh");
  expect(sanitizeUrl("/zh/search?a=%E0%A4%A&q=%E4%B8%8A&b=%00")).toBe("/zh/search?q=%E4%B8%8A");
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
  for (const url of lost) expect(isUnroutable(url), url).toBe(true);
  for (const url of ["/zh", "/en/trips/a?q=/../", "/api/trips/a.geojson", "/_next/static/a.js", "/basemap/labels.json"])
    expect(isUnroutable(url), url).toBe(false);
});
