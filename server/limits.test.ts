import { expect, test } from "vitest";
import { isSearch } from "./limits.mjs";

test.each([
  "/zh/search",
  "/en/search?q=a",
  "/api/search",
  "/api/search?q=a",
  "/api/trips?q=a",
  "/api/visits.geojson?kind=inspection&q=a",
])("%s is a search", (url) => {
  expect(isSearch(url)).toBe(true);
});

test.each([
  "/zh",
  "/zh?q=a",
  "/zh?kind=inspection",
  "/zh/search-es",
  "/api/trips?kind=inspection",
  "/api/trips",
  "/search",
])("%s is none", (url) => {
  expect(isSearch(url)).toBe(false);
});
