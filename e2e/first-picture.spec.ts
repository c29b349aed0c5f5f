/** The picture that the server sends is the first frame of the live map, small, and nothing jumps when the map takes over. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, SIZES, sizeName, TRIP, test, windowOf } from "./film";
import { type Box, settled } from "./seen";

test.use({ trace: "off" });

const PAGES = [
  ["the trip", TRIP],
  ["a visit", `${TRIP}/zhangjiang-hi-tech-park`],
] as const;

/** What lies on the map without being part of it. */
const CONTROLS =
  "[data-covers-map], [data-on-map], [data-legend], [data-locator], .zoom, .furniture, .notice, body > header";

interface Shot {
  png: string;
  /** The map's cell, pixels of the window. */
  cell: Box;
  controls: Box[];
}

async function shoot(page: Page): Promise<Shot> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const boxes = await page.evaluate((controls) => {
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const stage = document.querySelector("main > section");
    return {
      cell: stage ? boxOf(stage) : { left: 0, top: 0, right: 0, bottom: 0 },
      controls: [...document.querySelectorAll(controls)].map(boxOf).filter(({ left, right }) => right > left),
    };
  }, CONTROLS);
  return { png: (await page.screenshot({ scale: "css" })).toString("base64"), ...boxes };
}

/**
 * Compares two pictures of the map's cell outside all controls. `left`: the share of the cell that is compared;
 * `changed`: the share of it where a channel differs by more than an edge that was smoothed otherwise.
 */
const compare = (page: Page, shots: [Shot, Shot]) =>
  page.evaluate(async ([a, b]) => {
    const pixelsOf = async ({ png }: Shot) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
    };
    const [one, other] = [await pixelsOf(a), await pixelsOf(b)];
    const controls = [...a.controls, ...b.controls];
    let [all, compared, changed] = [0, 0, 0];
    for (let y = Math.ceil(a.cell.top); y < Math.min(a.cell.bottom, one.height); y++)
      for (let x = Math.ceil(a.cell.left); x < Math.min(a.cell.right, one.width); x++) {
        all++;
        if (controls.some(({ left, top, right, bottom }) => x >= left - 1 && x <= right && y >= top - 1 && y <= bottom))
          continue;
        compared++;
        const at = (y * one.width + x) * 4;
        const differs = (i: number) => Math.abs((one.data[at + i] ?? 0) - (other.data[at + i] ?? 0)) > 48;
        if (differs(0) || differs(1) || differs(2)) changed++;
      }
    return { left: compared / all, changed: changed / compared };
  }, shots);

async function withoutScripts(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.route("**/_next/**", (route) =>
    route.request().resourceType() === "script" ? route.abort() : route.continue(),
  );
  await page.goto(path);
  return page;
}

for (const size of SIZES)
  test.describe(sizeName(size), () => {
    test.use(windowOf(size));
    for (const [name, path] of PAGES)
      test(`the picture of ${name} is the first frame of its map, and nothing shifts`, async ({
        page,
        context,
      }, info) => {
        const picture = await withoutScripts(context, path);
        const before = await shoot(picture);

        await page.addInitScript(() => {
          const shifts: number[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
          }).observe({ type: "layout-shift", buffered: true });
          Object.assign(window, { shifts });
        });
        await page.goto(path);
        await settled(page);
        const after = await shoot(page);
        const shifts = await page.evaluate(() =>
          "shifts" in window && Array.isArray(window.shifts) ? window.shifts : [],
        );
        for (const [title, { png }] of [
          ["picture", before],
          ["live map", after],
        ] as const)
          await info.attach(title, { body: Buffer.from(png, "base64"), contentType: "image/png" });

        await picture.goto("about:blank");
        const { left, changed } = await compare(picture, [before, after]);
        expect.soft(after.cell, "the map's cell stays").toEqual(before.cell);
        expect.soft(left, "most of the map is compared").toBeGreaterThan(0.25);
        expect.soft(changed, "share of changed pixels").toBeLessThanOrEqual(0.01);
        expect
          .soft(
            shifts.reduce((sum, shift) => sum + shift, 0),
            "layout shift",
          )
          .toBeLessThanOrEqual(0.002);
      });
  });

test("the picture is seen until the map has a drawing, however long its data are on their way", async ({
  page,
  context,
}) => {
  let pass = () => {};
  const held = new Promise<void>((resolve) => {
    pass = resolve;
  });
  await page.route("**/basemap/**", async (route) => {
    await held;
    await route.continue();
  });
  const picture = await withoutScripts(context, TRIP);
  const before = await shoot(picture);
  await page.goto(TRIP);
  await expect(page.locator(".live")).toBeVisible();
  const waiting = await shoot(page);
  pass();
  await settled(page);
  await picture.goto("about:blank");
  const { changed } = await compare(picture, [before, waiting]);
  expect(changed).toBeLessThanOrEqual(0.001);
});

for (const [name, path] of [...PAGES, ["the atlas", "/zh"], ["the English atlas", "/en"]] as const)
  test(`${name} is a small page with at most three small pictures`, async ({ request }) => {
    const answer = await request.get(path, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers()["content-encoding"]).toBe("gzip");
    expect.soft(Number(answer.headers()["content-length"]), "HTML, gzip").toBeLessThanOrEqual(31_000);
    const figures = (await answer.text()).match(/<figure[^>]* data-screen=[\s\S]*?<\/figure>/g) ?? [];
    const pictures = figures.flatMap((figure) => figure.match(/<svg[\s\S]*?<\/svg>/g) ?? []);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length).toBeLessThanOrEqual(3);
    for (const picture of pictures) expect.soft(Buffer.byteLength(picture)).toBeLessThanOrEqual(15_000);
  });

test("a link to another view does not show that of the page before its map is there", async ({ page, context }) => {
  const path = "/zh/trips/2016-07-beijing-shanghai";
  const marks = (of: Page) => of.locator("[data-screen=desk] .map").first();
  const elsewhere = await withoutScripts(context, `${path}#13/31.2168/121.5979`);
  await expect(marks(elsewhere)).toBeHidden();
  await expect(marks(await withoutScripts(context, path))).toBeVisible();
  await page.goto(`${path}#13/31.2168/121.5979`);
  await settled(page);
  await expect(page.locator(".mark").first()).toBeVisible();
  // Where no script comes it is better than nothing.
  await expect(marks(elsewhere)).toBeVisible({ timeout: 15_000 });
});
