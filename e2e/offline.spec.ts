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
    await expect(page.locator("main > section [role='status']", { hasText: /street/i })).toBeVisible();
    await expect(page.locator(".leaflet-marker-pane > *").first()).toBeVisible();
    await expect(page.locator(".pane-ground path.land")).toBeVisible();
    await page.getByRole("button", { name: "Close this notice" }).click();
    await expect(page.locator("main > section [role='status']", { hasText: /street/i })).toBeHidden();
  });
});

test("when part of the street tiles fail, the embedded map shows in their place, says so, and the notice can be closed", async ({
  page,
}) => {
  await page.route("**/tiles.json", (route) =>
    route.fulfill({
      json: { url: "/tile/{z}/{x}/{y}.png", attribution: "© A", attributionUrl: "https://a.example", datum: "WGS-84" },
    }),
  );
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/tile/**", async (route) => {
    await held;
    const [, x = 0] =
      route
        .request()
        .url()
        .match(/(\d+)\/\d+\.png/) ?? [];
    if (Number(x) % 2) await route.abort();
    else await route.fulfill({ path: "docs/trip.png", contentType: "image/png" });
  });
  await page.goto("/en/trips/2016-07-beijing-shanghai");
  const land = page.locator(".pane-ground path.land");
  await expect(land).toBeVisible();
  await page.getByRole("button", { name: /street map/i }).click();
  await expect(page.locator(".tile-credit")).toBeVisible();
  // Nothing has come yet: the map is not bare in the meantime.
  await expect(land).toBeVisible();
  const clip = { x: 460, y: 420, width: 400, height: 200 };
  const embedded = await page.screenshot({ clip });
  release();
  await expect(page.locator(".leaflet-tile-loaded").first()).toBeAttached();
  await expect(land).toBeVisible();
  await expect.poll(async () => (await page.screenshot({ clip })).equals(embedded)).toBe(false);
  const notice = page.locator("main > section [role='status']", { hasText: "Some street tiles did not come" });
  await expect(notice).toBeVisible();
  const close = page.getByRole("button", { name: "Close this notice" });
  const { width, height } = (await close.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await close.click();
  await expect(notice).toBeHidden();
  await expect(page.locator(".leaflet-tile-loaded").first()).toBeAttached();
});

test.describe("a file of the basemap that fails", () => {
  for (const { file, says, gone } of [
    { file: "water", says: "rivers and lakes", gone: ".pane-ground path.lake" },
    { file: "land", says: "the coast", gone: ".pane-ground path.land" },
  ])
    test(`leaves the rest and says so: ${says}`, async ({ page }) => {
      let refused = true;
      await page.route(`**/basemap/${file}.json`, (route) => (refused ? route.abort() : route.continue()));
      await page.goto("/en/trips/2016-07-beijing-shanghai#6/31.5/118.5");
      await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
      await expect(page.locator(".leaflet-marker-pane > *").first()).toBeVisible();
      await expect(page.locator(".pane-ground path.border")).toBeVisible();
      const notice = page.locator("main > section [role='status']", { hasText: says });
      await expect(notice).toBeVisible();
      await expect(page.locator(gone)).toHaveCount(0);
      // Asked for again after a while, it is drawn, and nothing more is said.
      refused = false;
      await expect(page.locator(gone)).toBeVisible({ timeout: 20_000 });
      await expect(notice).toBeHidden();
    });
});

test("on tiles in GCJ-02 a marker moves to where these tiles have its place, and back", async ({ page }) => {
  await page.route("**/tiles.json", (route) =>
    route.fulfill({
      json: { url: "/tile/{z}/{x}/{y}.png", attribution: "© A", attributionUrl: "https://a.example", datum: "GCJ-02" },
    }),
  );
  await page.route("**/tile/**", (route) => route.fulfill({ path: "docs/trip.png", contentType: "image/png" }));
  await page.goto("/zh/trips/2016-07-beijing-shanghai#15/31.2334/121.4709");
  const marker = page.locator('.mark[data-visits="urban-planning-exhibition-hall"]');
  await expect(marker).toBeVisible();
  const at = async () => (await marker.boundingBox()) ?? { x: 0, y: 0 };
  const before = await at();
  const toggle = page.getByRole("button", { name: "街道底图" });
  await toggle.click();
  // At zoom 15 a pixel is 4.1 m here; GCJ-02 lies some 400 m to the east and 200 m to the south of WGS-84.
  await expect.poll(async () => (await at()).x - before.x).toBeGreaterThan(80);
  expect((await at()).x - before.x).toBeLessThan(140);
  await toggle.click();
  await expect.poll(async () => Math.abs((await at()).x - before.x)).toBeLessThan(2);
});
