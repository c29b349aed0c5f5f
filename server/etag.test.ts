import { expect, test } from "vitest";
import { etagOf, matchesEtag } from "./etag.mjs";

test("equal bytes have one tag, as text or not; other bytes another", () => {
  expect(etagOf("上海")).toMatch(/^"[\w-]{27}"$/);
  expect(etagOf("上海")).toBe(etagOf(Buffer.from("上海")));
  expect(etagOf("上海")).not.toBe(etagOf("上海 "));
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['"b","a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [null, false],
  [undefined, false],
])('If-None-Match: %s names "a": %s', (header, known) => {
  expect(matchesEtag(header, '"a"')).toBe(known);
});
