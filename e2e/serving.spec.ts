import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";

test.describe.configure({ mode: "serial" });

/** Another server, on the same build or on the one in `cwd`. */
async function serve(port: number, env: Record<string, string> = {}, cwd = "."): Promise<ChildProcess> {
  const server = spawn("node", ["server.mjs"], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: "production" },
  });
  for await (const line of server.stdout) if (String(line).includes("Xingji is ready")) break;
  return server;
}

/** Every file of the build with the moment it was written. */
const build = () =>
  readdirSync(".next", { recursive: true, encoding: "utf8" }).map((file) => {
    const { mtimeMs, size } = statSync(join(".next", file));
    return `${file} ${mtimeMs} ${size}`;
  });

test("two servers on one build answer alike, and write nothing", async ({ request }) => {
  const before = build();
  const second = await serve(3191);
  for (const path of ["/zh", "/en/people/li-keqiang", "/zh/trips/no-such-trip", "/api/trips", "/en/search?q=tibet"]) {
    const [one, two] = await Promise.all([request.get(path), request.get(`http://localhost:3191${path}`)]);
    expect(two.status(), path).toBe(one.status());
    expect(two.headers().etag, path).toBe(one.headers().etag);
    if (one.headers().etag) expect(await two.text(), path).toBe(await one.text());
  }
  second.kill("SIGKILL");
  expect(build()).toEqual(before);
});

test("a page that the build has not made is made for its first reader, as the build would have", async ({
  request,
}) => {
  const path = "/zh/places/golog";
  const cwd = mkdtempSync(join(tmpdir(), "xingji-"));
  for (const name of readdirSync("."))
    if (name === ".next") cpSync(name, join(cwd, name), { recursive: true });
    else symlinkSync(resolve(name), join(cwd, name));
  for (const end of [".html", ".html.gz", ".meta", ".rsc", ".segments"])
    rmSync(join(cwd, `.next/server/app${path}${end}`), { recursive: true });
  const server = await serve(3198, {}, cwd);
  const address = `http://localhost:3198${path}`;
  const [built, made, again] = [await request.get(path), await request.get(address), await request.get(address)];
  expect(made.status()).toBe(200);
  expect(made.headers()["content-security-policy"]).toContain("'sha256-");
  expect(made.headers()["cache-control"]).toBe(built.headers()["cache-control"]);
  expect(again.headers().etag).toBe(made.headers().etag);
  const body = async (page: typeof made) => /<body>.*?<\/main>/s.exec(await page.text())?.[0];
  expect(await body(made)).toBe(await body(built));
  const [odd, spoilt] = [`${address}-no`, `${address}%E3%80%82`];
  expect((await request.get(odd)).status()).toBe(404);
  expect((await request.get(spoilt, { maxRedirects: 0 })).headers().location).toBe(path);
  server.kill("SIGKILL");
  rmSync(cwd, { recursive: true });
});

test("on SIGTERM a request under way is answered, new ones are refused, and the server leaves with 0", async () => {
  const server = await serve(3192);
  const gone = once(server, "exit");
  const socket = connect(3192, "localhost");
  let answer = "";
  socket.setEncoding("utf8").on("data", (data) => {
    answer += data;
  });
  await once(socket, "connect");
  socket.write("GET /zh HTTP/1.1\r\nHost: localhost\r\n");
  // One whole exchange on another connection, so that the server has surely read the half request before the signal.
  await fetch("http://localhost:3192/api/health");
  server.kill("SIGTERM");
  await expect
    .poll(() =>
      fetch("http://localhost:3192/api/health").then(
        ({ status }) => status,
        () => "refused",
      ),
    )
    .toBe("refused");
  socket.write("\r\n");
  await once(socket, "close");
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(answer).toContain("</html>");
  expect(await gone).toEqual([0, null]);
});

test("what is no HTTP is answered with the same headers", async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? "");
  for (const [text, status] of [
    ["hello\r\n\r\n", 400],
    ["GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["GET http://169.254.169.254/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    [`GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ] as const) {
    const socket = connect(Number(port), "localhost");
    let answer = "";
    socket.setEncoding("utf8").on("data", (data) => {
      answer += data;
    });
    socket.write(text);
    await once(socket, "close");
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain("\r\nx-content-type-options: nosniff");
    expect(answer.toLowerCase()).toContain("frame-ancestors 'none'");
  }
});

test("a static page comes compressed to who can read that, whole to who cannot, and once", async ({ request }) => {
  const path = "/zh/trips/2016-07-beijing-shanghai";
  const asked = (headers: Record<string, string>, method = "GET") => request.fetch(path, { method, headers });
  const [small, whole, refused] = await Promise.all([
    asked({ "Accept-Encoding": "gzip, br" }),
    asked({ "Accept-Encoding": "identity" }),
    asked({ "Accept-Encoding": "gzip;q=0, *" }),
  ]);
  expect(small.headers()["content-encoding"]).toBe("gzip");
  expect(Number(small.headers()["content-length"])).toBeLessThan(Number(whole.headers()["content-length"]) / 3);
  for (const answer of [whole, refused]) expect(answer.headers()["content-encoding"]).toBeUndefined();
  expect(await small.text()).toBe(await whole.text());
  expect(small.headers().etag).not.toBe(whole.headers().etag);
  const known = { "Accept-Encoding": "gzip", "If-None-Match": `"other", W/${small.headers().etag}` };
  expect((await asked(known)).status()).toBe(304);
  const head = await asked({ "Accept-Encoding": "gzip" }, "HEAD");
  expect(head.headers()["content-length"]).toBe(small.headers()["content-length"]);
  expect((await head.body()).length).toBe(0);
});

test("who looks things up too often is told to wait, others are not", async ({ request }) => {
  const server = await serve(3193, {
    GEOCODE_PER_SECOND: "1",
    SEARCH_PER_SECOND: "1",
    PAGES_PER_SECOND: "1",
    TRUSTED_PROXIES: "1",
  });
  const ask = (path: string, client: string) =>
    request.get(`http://localhost:3193${path}`, {
      headers: { "X-Forwarded-For": `192.0.2.${Math.random()}, ${client}` },
    });
  const paths = [
    "/api/geocode?q=Xuhui",
    "/api/search?q=Xuhui",
    "/zh/search?q=Xuhui",
    "/api/visits.geojson?from=2016&q=Xuhui",
  ];
  for (const [i, path] of paths.entries()) {
    const client = `198.51.100.${i}`;
    await ask(path, "203.0.113.1");
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(path, client)));
    const refused = answers.filter((answer) => answer.status() === 429);
    expect(refused.length, path).toBeGreaterThan(0);
    expect(refused[0]?.headers()).toMatchObject({
      "retry-after": "1",
      "content-type": `${path.startsWith("/api/") ? "application/problem+json" : "text/plain"}; charset=utf-8`,
    });
    expect(answers.filter((answer) => answer.status() === 200).length, path).toBeGreaterThan(0);
  }
  const [made, built] = await Promise.all(
    ["/zh/places/no-such", "/zh/places/golog"].map((path) =>
      Promise.all(Array.from({ length: 12 }, () => ask(path, "198.51.100.8"))),
    ),
  );
  expect(new Set(made?.map((answer) => answer.status()))).toEqual(new Set([404, 429]));
  expect(new Set(built?.map((answer) => answer.status()))).toEqual(new Set([200]));
  const [spent, fresh] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, () => ask("/api/search?q=a", "198.51.100.9"))),
    Promise.all(["203.0.113.2", "203.0.113.3", "203.0.113.4"].map((client) => ask("/api/search?q=a", client))),
  ]);
  server.kill("SIGKILL");
  expect(spent.some((answer) => answer.status() === 429)).toBe(true);
  for (const answer of fresh) expect(answer.status()).toBe(200);
});
