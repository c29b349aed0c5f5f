import { expect, test } from "vitest";
import { answer, json, notFound } from "./answer";

const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/api/health", { headers });

test("the same value has the same entity tag, another value another", () => {
  const tag = (value: unknown) => json(ask(), value).headers.get("etag");
  expect(tag({ a: 1 })).toMatch(/^"[^"]+"$/);
  expect(tag({ a: 1 })).toBe(tag({ a: 1 }));
  expect(tag({ a: 1 })).not.toBe(tag({ a: 2 }));
});

test("a reader who has the answer gets 304, the tag and no body", async () => {
  const etag = json(ask(), { a: 1 }).headers.get("etag") ?? "";
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = json(ask({ "If-None-Match": known }), { a: 1 });
    expect([again.status, again.headers.get("etag"), await again.text()], known).toEqual([304, etag, ""]);
  }
  expect(json(ask({ "If-None-Match": '"other"' }), { a: 1 }).status).toBe(200);
});

test("answers say what they are and are checked again each time; problems are not kept", () => {
  const { headers } = answer(ask(), "{}", "application/geo+json");
  expect(headers.get("content-type")).toBe("application/geo+json; charset=utf-8");
  expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(notFound('trip "x"').headers.get("cache-control")).toBe("no-store");
});
