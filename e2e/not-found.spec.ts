import { expect, test } from "./fixtures";

for (const path of [
  "/zh/trips/no-such-trip",
  "/en/places/nowhere",
  "/zh/people/nobody",
  "/fr",
  "/zh/trips/2016-07-beijing-shanghai/no-such-visit",
]) {
  test(`${path} is a real 404 that leads back to both atlases`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('a[href="/zh"]').first()).toBeVisible();
    await expect(page.locator('a[href="/en"]').first()).toBeVisible();
  });
}

for (const [path, accept, lang, words, home] of [
  ["/zh/trips/no-such-trip", "en", "zh-Hans", "没有这一页", "行迹"],
  ["/en/trips/no-such-trip", "zh", "en", "No such page", "Xingji 行迹"],
  ["/en/trips/no-such-trip.html", "zh", "en", "No such page", "Xingji 行迹"],
  ["/nowhere", "en-GB", "en", "No such page", "Xingji 行迹"],
  ["/nowhere", "fr", "zh-Hans", "没有这一页", "行迹"],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`${path} in a browser for ${accept} speaks ${lang}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, locale: accept });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page).toHaveTitle(new RegExp(words));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
      await expect(page.getByRole("searchbox")).toBeVisible();
      await page.getByRole("banner").getByRole("link", { name: home, exact: true }).click();
      await expect(page.locator('[data-column="atlas"]')).toBeVisible();
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

test("a missing page in the other language is that language's missing page", async ({ page }) => {
  await page.goto("/zh/trips/shanghai-none");
  await expect(page.getByRole("heading", { name: "相近的行程" })).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/trips/shanghai-none");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such page");
  expect((await page.goto("/zh/missing"))?.status()).toBe(404);
});
