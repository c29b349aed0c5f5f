import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";

const PAGES = [
  "/zh",
  "/en",
  "/zh/trips/2016-07-beijing-shanghai",
  "/zh/trips/2016-07-beijing-shanghai/shanghai-tower",
  "/en/places/sh-ftz",
  "/en/people/han-zheng",
  "/zh/about",
  "/nowhere",
];

for (const path of PAGES) {
  test(`the policy of ${path} names every inline script and nothing unsafe`, async ({ request }) => {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).not.toMatch(/unsafe|\*|https:|data:/);
    const inline = [...(await answer.text()).matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
    expect(inline.length).toBeGreaterThan(0);
    for (const [, code = ""] of inline) expect(scripts).toContain(createHash("sha256").update(code).digest("base64"));
  });
}

test("a page rendered on demand carries a fresh nonce on every script", async ({ request }) => {
  const nonces = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const answer = await request.get("/zh/search?q=上海");
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    expect(nonce).not.toBe("");
    for (const [tag] of (await answer.text()).matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g))
      expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});
