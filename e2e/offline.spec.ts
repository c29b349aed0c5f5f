import { expect, test } from "./fixtures";

test("no page asks any other host for anything", async ({ page, outside }) => {
  for (const path of ["/zh", "/zh/trips/2016-07-beijing-shanghai", "/en/places/sh-ftz", "/zh/about"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(outside).toEqual([]);
});

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("street tiles come with their maker's credit in plain view, at whole zoom levels", async ({ page }) => {
  await page.route("https://tile.openstreetmap.org/**", (route) =>
    route.fulfill({ contentType: "image/png", body: PIXEL }),
  );
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  await page.getByRole("button", { name: /street map/i }).click();
  await expect(page.locator(".leaflet-tile-loaded").first()).toBeAttached();
  const credit = page.locator(".tile-credit");
  await expect(credit).toHaveAttribute("href", "https://www.openstreetmap.org/copyright");
  await credit.click({ trial: true });
  await expect(page.locator(".leaflet-marker-pane [data-visits]").first()).toBeVisible();
});

test.describe("street tiles", () => {
  test.use({ allowOutside: true });

  test("are asked for only after a click, and when they fail the embedded map stays and says so", async ({
    page,
    outside,
  }) => {
    await page.goto("/en/trips/2016-07-beijing-shanghai");
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    expect(outside).toEqual([]);
    await page.getByRole("button", { name: /street map/i }).click();
    await expect.poll(() => outside.length).toBeGreaterThan(0);
    await expect(page.locator(".stage [role='status']", { hasText: /street/i })).toBeVisible();
    await expect(page.locator(".leaflet-marker-pane > *").first()).toBeVisible();
  });
});
