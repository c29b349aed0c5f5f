/** Films the map being used: after each step a picture, and the question whether what is seen is true. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { test as base } from "./fixtures";
import { look, type Point, type Seen, settled, within } from "./seen";
import { cameraOfAddress, cameraOfMarks, truthOf, untrue } from "./truth";

export { expect };

export const TRIP = "/zh/trips/2016-07-beijing-shanghai";

interface Size {
  width: number;
  height: number;
  touch?: boolean;
}

export const SIZES: Size[] = [
  { width: 1440, height: 900 },
  { width: 1100, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844, touch: true },
  { width: 844, height: 390 },
];

export const sizeName = ({ width, height, touch }: Size) => `${width}×${height}${touch ? ", by touch" : ""}`;

/** What a test uses to have such a window. */
export const windowOf = ({ width, height, touch = false }: Size) => ({
  viewport: { width, height },
  hasTouch: touch,
  isMobile: touch,
});

/** The mark of a visit, or the one that the visit shares. */
export const mark = (page: Page, visit: string) => page.locator(`.leaflet-marker-icon[data-visits~="${visit}"]`);

/** Presses as the window's reader would. */
export async function press(page: Page, selector: ReturnType<Page["locator"]>) {
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0);
  await (touch ? selector.tap() : selector.click());
}

/** A spot of the map where there is nothing to press. */
export async function openGround(page: Page): Promise<Point> {
  const { uncovered } = await look(page);
  const points = [0.3, 0.4, 0.5, 0.2, 0.6, 0.7].flatMap((down) =>
    [0.45, 0.55, 0.35, 0.65, 0.25, 0.75].map(
      (along): Point => [
        uncovered.left + (uncovered.right - uncovered.left) * along,
        uncovered.top + (uncovered.bottom - uncovered.top) * down,
      ],
    ),
  );
  const free = await page.evaluate(
    (all) =>
      all.find(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there?.closest(".leaflet-container") && !there.closest(".leaflet-marker-icon, button, a, [data-on-map]");
      }),
    points,
  );
  if (!free) throw new Error("nowhere to take hold of the map");
  return free;
}

/** Puts fingers, or the mouse, on the map. */
export async function takeHold(page: Page, from: Point[]) {
  if (!(await page.evaluate(() => navigator.maxTouchPoints > 0))) {
    const [x, y] = from[0] ?? [0, 0];
    await page.mouse.move(x, y);
    await page.mouse.down();
    return {
      move: async ([to]: Point[]) => to && (await page.mouse.move(...to, { steps: 8 })),
      release: () => page.mouse.up(),
    };
  }
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await send("touchStart", from);
  return {
    move: async (to: Point[]) => {
      for (let step = 1; step <= 8; step++)
        await send(
          "touchMove",
          from.map(([x, y], i) => [x + (((to[i]?.[0] ?? x) - x) * step) / 8, y + (((to[i]?.[1] ?? y) - y) * step) / 8]),
        );
    },
    release: () => send("touchEnd", []),
  };
}

/** Nearer: by the wheel, or by spreading two fingers. */
export async function zoomIn(page: Page) {
  const [x, y] = await openGround(page);
  if (await page.evaluate(() => navigator.maxTouchPoints > 0)) {
    const hand = await takeHold(page, [
      [x - 20, y],
      [x + 20, y],
    ]);
    await hand.move([
      [x - 70, y],
      [x + 70, y],
    ]);
    await hand.release();
    return;
  }
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -120);
}

interface Options {
  /** The hand is still on the map: nothing is waited for. */
  held?: boolean;
  /** What the address must have told. */
  camera?: "address";
}

class Film {
  private shots: { file: string; title: string }[] = [];
  private readonly folder: string;
  private readonly page: Page;
  private readonly info: TestInfo;

  constructor(page: Page, info: TestInfo) {
    this.page = page;
    this.info = info;
    const name = [...info.titlePath.slice(1)].join(" ").replace(/[^\p{L}\p{N}]+/gu, "-");
    this.folder = join(info.project.outputDir, "film", name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** Does something, waits until the map has come to rest, takes a picture, and asks whether what is seen is true. */
  async step(title: string, act: () => Promise<unknown>, { held = false, camera }: Options = {}): Promise<Seen> {
    const failed = await act().then(
      () => "",
      (error) => String(error).split("\n")[0],
    );
    expect.soft(failed, title).toBe("");
    if (!held) await settled(this.page);
    const file = join(this.folder, `${String(this.shots.length).padStart(2, "0")}.jpg`);
    await this.page.screenshot({ path: file, type: "jpeg", quality: 80, scale: "css" });
    this.shots.push({ file, title });
    await this.info.attach(title, { path: file, contentType: "image/jpeg" });
    const seen = await look(this.page);
    expect.soft(seen.map.right, `${title}: there is a map`).toBeGreaterThan(seen.map.left);
    const truth = await truthOf(this.page);
    // Where nothing stands on a point, only an address with a camera can be held against the map.
    const told = camera === "address" ? cameraOfAddress(seen) : (cameraOfMarks(seen, truth) ?? cameraOfAddress(seen));
    if (told) expect.soft(untrue(seen, truth, told), title).toEqual([]);
    const stands = truth.visits.filter(({ form }) => form !== "other").length > 1 && seen.url.includes("/trips/");
    if (stands) expect.soft(told, `${title}: marks or address tell where the map looks`).not.toBeNull();
    return seen;
  }

  /** All pictures on one sheet, as a page and as a picture. */
  async sheet() {
    const figures = this.shots.map(
      ({ file, title }) => `<figure><img src="${basename(file)}"><figcaption>${title}</figcaption></figure>`,
    );
    const html = `${this.folder}/sheet.html`;
    writeFileSync(
      html,
      `<!doctype html><meta charset="utf-8"><style>body{margin:8px;font:14px sans-serif;display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}img{height:320px;border:1px solid #999}</style>${figures.join("")}`,
    );
    const page = await this.page.context().newPage();
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.goto(`file://${html}`);
    await page.screenshot({ path: `${this.folder}.png`, fullPage: true });
    await page.close();
    await this.info.attach("sheet", { path: `${this.folder}.png`, contentType: "image/png" });
  }
}

/** Without motion, unless the page is told otherwise. */
export const test = base.extend<{ film: Film }>({
  contextOptions: async ({ contextOptions }, use) => use({ ...contextOptions, reducedMotion: "reduce" }),
  film: async ({ page }, use, info) => {
    page.setDefaultTimeout(4000);
    const film = new Film(page, info);
    await use(film);
    await film.sheet();
  },
});

/** The chosen visit's mark is on the uncovered part of the map, and nothing lies over it. */
export function expectChosenBare({ marks, uncovered }: Seen, visit: string, title: string) {
  const chosen = marks.filter(({ chosen }) => chosen);
  expect
    .soft(
      chosen.flatMap(({ visits }) => visits),
      `${title}: the chosen mark`,
    )
    .toContain(visit);
  for (const { over, middle, label } of chosen) {
    expect.soft(over, `${title}: what lies over “${label}”`).toBe("itself");
    expect
      .soft(within(uncovered, middle), `${title}: “${label}” at ${middle.map(Math.round)} is on the open map`)
      .toBe(true);
  }
}

/** No mark lies outside the map or under something else than a mark. */
export function expectNoneHidden({ marks, uncovered }: Seen, title: string) {
  const hidden = marks.filter(({ over, middle }) => over === "other" || !within(uncovered, middle));
  expect
    .soft(
      hidden.map(({ label, middle }) => `${label} at ${middle.map(Math.round)}`),
      `${title}: hidden marks`,
    )
    .toEqual([]);
}
