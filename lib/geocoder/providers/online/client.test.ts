import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isPrivate, QuotaSpent, ServiceFault } from "./client";
import { ask, fakeService, GOOD, IDS, type Reply } from "./fake-service";

const service = fakeService();

for (const id of IDS) {
  test(`${id}: HTML, cut-off JSON, a redirect and a flood of bytes are faults`, async () => {
    const bad: Reply[] = [
      { body: "<!doctype html><title>busy</title>", headers: { "Content-Type": "text/html" } },
      { body: JSON.stringify(GOOD[id]).slice(0, -5) },
      { status: 302, headers: { Location: "http://169.254.169.254/" } },
      { body: `"${"x".repeat(1_100_000)}"` },
    ];
    for (const reply of bad) {
      service.replies(reply);
      await expect(ask(service.open(id))).rejects.toThrow(ServiceFault);
      expect(service.asked).toHaveLength(1);
    }
  });

  test(`${id}: 429 with Retry-After, 503 and a silence are waited out`, async () => {
    service.replies(
      { status: 429, headers: { "Retry-After": "0" } },
      { status: 503, body: "{}" },
      { silence: true },
      { body: GOOD[id] },
    );
    expect((await ask(service.open(id))).status).toBe("found");
    expect(service.asked).toHaveLength(4);
  });

  test(`${id}: what has been answered is never asked again, and the key is nowhere in the cache`, async () => {
    service.replies({ body: GOOD[id] });
    const first = await ask(service.open(id));
    expect(await ask(service.open(id))).toEqual(first);
    expect(service.asked).toHaveLength(1);
    expect(service.asked[0]?.headers["user-agent"]).toBe("Xingji/0.1 (desk@example.org)");
    const [file = ""] = readdirSync(join(service.cache, id));
    expect(file + readFileSync(join(service.cache, id, file), "utf8")).not.toContain("secret");
  });

  test(`${id}: a server that fails five times in a row is left alone`, async () => {
    service.replies({ status: 500 });
    const geocoder = service.open(id);
    await expect(ask(geocoder, null, "one")).rejects.toThrow(/status 500/);
    await expect(ask(geocoder, null, "two")).rejects.toThrow(ServiceFault);
    const before = service.asked.length;
    await expect(ask(geocoder, null, "three")).rejects.toThrow(/several times in a row/);
    expect(service.asked).toHaveLength(before);
  });
}

test.each(["", "{", '{"a":1}'])("a cache file that holds %j is asked for again, and written over", async (damage) => {
  service.replies({ body: GOOD.amap });
  const first = await ask(service.open("amap"));
  const [file = ""] = readdirSync(join(service.cache, "amap"));
  writeFileSync(join(service.cache, "amap", file), damage);
  expect(await ask(service.open("amap"))).toEqual(first);
  expect(await ask(service.open("amap"))).toEqual(first);
  expect(service.asked).toHaveLength(2);
});

test("a wait of more than a minute counts as a spent quota", async () => {
  service.replies({ status: 429, headers: { "Retry-After": "3600" } });
  await expect(ask(service.open("photon"))).rejects.toThrow(QuotaSpent);
});

test("requests keep the pace of the service", async () => {
  service.replies({ body: [] });
  const geocoder = service.open("nominatim", { perSecond: 10 });
  const start = performance.now();
  await Promise.all(["a", "b", "c", "d"].map((mention) => ask(geocoder, null, mention)));
  expect(performance.now() - start).toBeGreaterThan(250);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "::1",
  "::ffff:127.0.0.1",
  "fd00::1",
  "fe80::1",
])("%s is private", (address) => expect(isPrivate(address)).toBe(true));
test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is not", (address) =>
  expect(isPrivate(address)).toBe(false),
);

test("a host with a private address is not asked", async () => {
  service.replies({ body: [] });
  await expect(ask(service.open("nominatim", { allowPrivate: false }))).rejects.toThrow(/private address/);
  expect(service.asked).toHaveLength(0);
});
