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
