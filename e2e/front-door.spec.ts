import { expect, test } from "@playwright/test";
import { EXPORTS } from "../lib/formats";

const KEPT = ["x-content-type-options", "referrer-policy", "strict-transport-security", "content-security-policy"];

test("every answer carries the security headers and hides its maker", async ({ request }) => {
  const etag = (await request.get("/api/health")).headers().etag ?? "";
  const answers = await Promise.all([
    request.get("/zh"),
    request.get("/zh/trips/no-such-trip"),
    request.get("/", { maxRedirects: 0 }),
    request.get("/api/health", { headers: { "If-None-Match": etag } }),
    request.get("/api/trips?limit=0"),
    request.post("/zh"),
    request.get("/%E0%A4%A"),
    request.get("/zh/search?q=a"),
    request.get("/basemap/labels.json"),
    request.get("/tiles.json"),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual([200, 404, 307, 304, 400, 405, 400, 200, 200, 200]);
  for (const answer of answers) {
    for (const header of KEPT) expect(answer.headers()[header], `${header} of ${answer.url()}`).toBeTruthy();
    expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(answer.headers()["x-powered-by"]).toBeUndefined();
  }
});

test("wrong methods answer 405 with what is allowed", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    for (const path of ["/zh", "/api/trips", "/nowhere"]) {
      const answer = await request.fetch(path, { method });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      expect(answer.headers().allow).toBe("GET, HEAD");
    }
  }
});

test("malformed addresses answer 400, hostile ones never 500", async ({ request }) => {
  for (const path of ["/%", "/%E0%A4%A", "/zh/%00", "/api/trips?q=%", "/zh/%ff?x=1"]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(400);
  }
  for (const path of [
    "/..%2f..%2fetc/passwd",
    "/_next/image?url=http://169.254.169.254",
    "/api/trips/..%2f",
    "/zh/trips/%2e%2e",
    "/api/trips/a.b.c",
    "/index",
    "/%69ndex",
    "/_global-error",
    "/%5fnot-found",
    "/%5Blocale%5D",
    "/%5Blocale%5D/search?q=a",
    "/ZH/search?q=a",
    "/zh/%2e%2e/index",
    `/zh/${"a".repeat(3000)}`,
  ]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBeLessThan(500);
  }
});

test("headers of a request neither open a way in nor come back in the answer", async ({ request }) => {
  const plain = (await request.get("/zh")).headers();
  const hostile: Record<string, string>[] = [
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "Next-Action": "0123456789abcdef" },
    { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher" },
    { "Content-Security-Policy": "script-src 'nonce-chosen'" },
  ];
  for (const headers of hostile) {
    const answer = await request.get("/zh", { headers });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-security-policy"]).toBe(plain["content-security-policy"]);
    expect(await answer.text()).not.toMatch(/evil\.example|gopher|nonce-chosen/);
    const found = await request.get("/zh/search?q=a", { headers });
    expect(JSON.stringify(found.headers()) + (await found.text())).not.toMatch(/evil\.example|gopher|nonce="?-?chosen/);
  }
});

test("pages are revalidated, hashed files kept for ever, answers to one reader stored nowhere", async ({ request }) => {
  const page = await request.get("/zh");
  expect(page.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const again = await request.get("/zh", { headers: { "If-None-Match": page.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(await page.text()) ?? [];
  const file = await request.get(script);
  expect(file.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(file.headers()["content-encoding"]).toBe("gzip");
  expect((await request.get("/zh/search?q=a")).headers()["cache-control"]).toContain("no-store");
});

test("an address without a language goes to the reader's, query kept", async ({ request }) => {
  const to = async (path: string, language: string) => {
    const answer = await request.get(path, { headers: { "Accept-Language": language }, maxRedirects: 0 });
    expect(answer.headers().vary).toContain("Accept-Language");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    return answer.headers().location;
  };
  expect(await to("/", "en-GB,en;q=0.9,zh;q=0.8")).toBe("/en");
  expect(await to("/about?a=b", "fr,zh-CN;q=0.9,en;q=0.1")).toBe("/zh/about?a=b");
  expect(await to("/trips/2016-07-beijing-shanghai?from=timeline", "fr")).toBe(
    "/zh/trips/2016-07-beijing-shanghai?from=timeline",
  );
});

test("the API tags its answers, tells what a parameter may be, and knows what it does not have", async ({
  request,
}) => {
  const list = await request.get("/api/trips");
  expect((await list.json()).total).toBeGreaterThanOrEqual(13);
  expect(list.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const again = await request.get("/api/trips", { headers: { "If-None-Match": list.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  for (const query of [
    "limit=0",
    "limit=201",
    "kind=holiday",
    "from=yesterday",
    "person=Guo Jinlong",
    "colour=red",
    "limit=1&limit=2",
    "constructor=1",
    "cursor=no-such-trip",
  ]) {
    const answer = await request.get(`/api/trips?${query}`);
    expect(answer.status(), query).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json; charset=utf-8");
    const problem = await answer.json();
    expect(problem.parameter).toBe(query.split("=")[0]);
    expect(problem.allowed.length).toBeGreaterThan(0);
  }
  for (const path of [
    "/api/nothing/at/all",
    "/api/trips/nothing",
    ...EXPORTS.map(({ id }) => `/api/trips/nothing.${id}`),
    "/api/trips/2016-07-beijing-shanghai.nothing",
    "/api/visits.nothing",
    "/api/places/x",
    "/api/people/x",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"], path).toBe("application/problem+json; charset=utf-8");
  }
});

test("trips and visits are answered in every format that there is", async ({ request }) => {
  for (const { id, type } of EXPORTS)
    for (const path of [`/api/trips/2016-07-beijing-shanghai.${id}`, `/api/visits.${id}?place=sh-ftz`]) {
      const answer = await request.get(path);
      expect(answer.headers()["content-type"], path).toBe(`${type}; charset=utf-8`);
      expect(answer.headers().etag, path).toBeTruthy();
    }
  expect((await request.get(`/api/visits.${EXPORTS[0].id}?limit=3`)).status()).toBe(400);
});

test("a trip's GeoJSON has all nine visits, two of them without a geometry", async ({ request }) => {
  const answer = await request.get("/api/trips/2016-07-beijing-shanghai.geojson");
  expect(answer.headers()["content-type"]).toBe("application/geo+json; charset=utf-8");
  const { features } = await answer.json();
  const visits = features.filter((f: { properties: { type: string } }) => f.properties.type === "visit");
  expect(visits).toHaveLength(9);
  expect(visits.filter((f: { geometry: unknown }) => f.geometry === null)).toHaveLength(2);
});

test("a part that a file does not have is refused with its size", async ({ request }) => {
  const file = "/basemap/labels.json";
  const size = (await (await request.get(file)).body()).length;
  const asked = async (headers: Record<string, string>, path = file) => {
    const answer = await request.get(path, { headers });
    return [answer.status(), answer.headers()["content-range"]];
  };
  for (const range of [`bytes=${size}-`, "bytes=10-5", "bytes=-0", `bytes=${"9".repeat(400)}-`])
    expect(await asked({ Range: range }), range).toEqual([416, `bytes */${size}`]);
  expect(await asked({ Range: "bytes=0-9" })).toEqual([206, `bytes 0-9/${size}`]);
  expect(await asked({ Range: `bytes=-5` })).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`]);
  for (const range of ["bytes=abc", "bytes", "items=0-5", `bytes=-${size + 1}`, "bytes=0-1,5-6", "bytes=9-5,8-4"])
    expect(await asked({ Range: range }), range).toEqual([200, undefined]);
  expect(await asked({ Range: `bytes=${size}-`, "If-Range": '"other"' })).toEqual([200, undefined]);
  expect(await asked({ "If-Match": '"other"' })).toEqual([200, undefined]);
  expect(await asked({ Range: "bytes=99999999-" }, "/zh")).toEqual([200, undefined]);
  expect(await asked({ Range: "bytes=99999999-" }, "/api/health")).toEqual([200, undefined]);
});

test("a router state that cannot be read is refused, one that can is answered", async ({ request }) => {
  const status = async (state: string, path: string) =>
    (await request.get(path, { headers: { RSC: "1", "Next-Router-State-Tree": state } })).status();
  for (const path of ["/zh/search?q=a", "/zh"]) {
    for (const state of ["garbled", "%", "{}", "%5B%5D", "null", '["",{}]"', "[1,2,3]"])
      expect(await status(state, path), `${path} ${state}`).toBe(400);
    expect(await status(encodeURIComponent('["",{}]'), path), path).toBe(200);
  }
});
