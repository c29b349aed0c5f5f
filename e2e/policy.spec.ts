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
  test(`the policy of ${path} names every inline script and style, and nothing unsafe`, async ({ request }) => {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const html = await answer.text();
    for (const tag of ["script", "style"]) {
      const allowed = new RegExp(`${tag}-src ([^;]*)`).exec(policy)?.[1] ?? "";
      expect(allowed).not.toMatch(/unsafe|\*|https:|data:/);
      const inline = [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"))];
      expect(inline.length).toBeGreaterThan(0);
      for (const [, text = ""] of inline) expect(allowed).toContain(createHash("sha256").update(text).digest("base64"));
    }
  });
}

test("the picture stands in its style before a single file has come", async ({ page }) => {
  await page.route("**/_next/**", (route) => route.abort());
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await page.locator('[data-screen="desk"] a[href$="/urban-planning-exhibition-hall"]').click({ trial: true });
  const sea = page.locator('[data-screen="desk"] .sea').first();
  expect(await sea.evaluate((element) => getComputedStyle(element).fill)).not.toBe("rgb(0, 0, 0)");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a reload keeps the reader's place in the text", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
});

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
