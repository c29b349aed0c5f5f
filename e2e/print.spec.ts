import { expect, test } from "./fixtures";

const TRIP = "/zh/trips/2016-07-beijing-shanghai";

for (const colorScheme of ["light", "dark"] as const) {
  test(`a printed trip is its map, across the page, and everything to read, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(TRIP);
    await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
    await page.emulateMedia({ colorScheme, media: "print" });
    await page.setViewportSize({ width: 720, height: 1020 });

    const picture = await page.locator("figure > .map").filter({ visible: true }).boundingBox();
    const title = await page.locator("h1").boundingBox();
    if (!picture || !title) throw new Error("no picture or no title");
    expect(picture.width).toBeGreaterThan(680);
    expect(picture.y + picture.height).toBeLessThanOrEqual(title.y);

    for (const text of ["上海城市规划展示馆", "京沪两地交流座谈会"])
      await expect(page.locator("[data-itinerary]").getByText(text)).toBeVisible();
    await expect(page.locator("[data-legend] > div")).toBeVisible();
    await expect(
      page.locator("section", { has: page.getByRole("heading", { name: "来源" }) }).locator("> ul"),
    ).toBeVisible();
    for (const gone of [
      "body > header",
      ".leaflet-container",
      ".zoom",
      "button",
      "[data-detent] > :first-child",
      "a[download]",
    ])
      await expect(page.locator(gone).filter({ visible: true }), gone).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(26, 29, 31)");
  });
}

test("a trip that was reached by a link is printed with its map as well", async ({ page }) => {
  await page.goto("/zh");
  await page.locator(`[data-trip] a[href$="${TRIP}"]`).click();
  await expect(page).toHaveURL(new RegExp(TRIP));
  const picture = page.locator('[data-screen="desk"]');
  await expect(picture).toBeAttached();
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(picture.locator("a[href*='/trips/2016-07-beijing-shanghai/']").first()).toBeAttached({ timeout: 200 });
  }).toPass();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 720, height: 1020 });
  await expect(picture.locator(".map")).toBeVisible();
});

test("a printed visit says why its point is there, and no page is empty", async ({ page }) => {
  await page.goto(`${TRIP}/urban-planning-exhibition-hall`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 720, height: 1020 });
  await expect(page.locator("[data-card] details dl")).toBeVisible();
  await expect(page.locator("[data-locator]")).toBeVisible();
  await expect(page.locator("[data-card] > nav")).toBeHidden();
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(6);
});
