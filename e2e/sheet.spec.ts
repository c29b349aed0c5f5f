/** The sheet of a phone stays as it was left, and where it was read. */
import { takeHold } from "./film";
import { expect, test } from "./fixtures";
import { settled } from "./seen";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a card that was left low is found as low on the way forward, and after a reload", async ({ page }) => {
  await page.goto("/zh/trips/2016-07-beijing-shanghai");
  await settled(page);
  await page.locator('.mark[data-visits="zhangjiang-hi-tech-park"]').tap();
  const sheet = page.locator("[data-detent]:has([data-card])");
  await expect(sheet).toHaveAttribute("data-detent", "half");
  await settled(page);
  await sheet.getByRole("button", { name: "收低面板" }).click();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await settled(page);
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await page.goForward();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await settled(page);
  await expect(sheet).toHaveAttribute("data-detent", "head");
  await page.reload();
  await expect(sheet).toHaveAttribute("data-detent", "head");
  // A stop that is chosen anew comes up.
  await page.locator('.mark[data-visits="ftz-service-centre"]').tap();
  await expect(sheet).toHaveAttribute("data-detent", "half");
});

test("a grip lowers a sheet however far it has been read, and its button goes on from there", async ({ page }) => {
  await page.goto("/zh/people/han-zheng");
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  const sheet = page.locator("[data-detent]");
  const raise = sheet.getByRole("button", { name: "拉高面板" });
  const top = async () => Math.round((await sheet.boundingBox())?.y ?? 0);
  const half = await top();
  await raise.click();
  await expect.poll(top).toBeLessThan(60);
  await page.evaluate(() => window.scrollBy(0, 500));
  const read = await page.evaluate(() => window.scrollY);
  const pull = async (by: number) => {
    const hand = await takeHold(page, [[195, 65]]);
    await hand.move([[195, 65 + by]]);
    await page.waitForTimeout(120);
    await hand.release();
  };
  await pull(40);
  await expect(sheet).toHaveAttribute("data-detent", "full");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(read);
  await expect.poll(() => sheet.evaluate((element) => element.getAnimations().length)).toBe(0);
  await pull(300);
  await expect(sheet).toHaveAttribute("data-detent", "half");
  await expect.poll(top).toBe(half);
  await raise.click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(read);
});
