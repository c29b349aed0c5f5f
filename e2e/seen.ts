/** What is to be seen on the map, read from the page and nothing else. */
import { expect, type Page } from "@playwright/test";

/** Longitude and latitude in degrees, or x and y in pixels of the window. */
export type Point = readonly [number, number];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface SeenMark {
  /** Ids of its visits. */
  visits: string[];
  label: string;
  chosen: boolean;
  middle: Point;
  /** Where it says its visit is: a pin's tip, a disc's middle; null for names, pairs and counts. */
  foot: Point | null;
  /** What lies over its middle: itself, another mark, or something else. */
  over: "itself" | "mark" | "other";
}

export interface Circle {
  middle: Point;
  /** Half its width and half its height, pixels. */
  radii: Point;
}

export interface Seen {
  map: Box;
  /** What no card and no sheet lies over. */
  uncovered: Box;
  marks: SeenMark[];
  circles: Circle[];
  /** Dots of the ground's names. */
  spots: Point[];
  /** Dots where delegations set out. */
  origins: Point[];
  scale: string;
  /** Of the line that is as long as the scale says, pixels. */
  scaleWidth: number;
  url: string;
}

/** What is on the screen at one moment. */
export const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const middleOf = ({ left, top, right, bottom }: Box): Point => [(left + right) / 2, (top + bottom) / 2];
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const area = ({ left, top, right, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);
    const container = document.querySelector(".leaflet-container");
    const map = container ? boxOf(container) : { left: 0, top: 0, right: 0, bottom: 0 };
    let uncovered = map;
    for (const cover of all("[data-covers-map]").map(boxOf)) {
      const { left, top, right, bottom } = uncovered;
      if (cover.left >= right || cover.right <= left || cover.top >= bottom || cover.bottom <= top) continue;
      const parts = [
        { ...uncovered, right: cover.left },
        { ...uncovered, left: cover.right },
        { ...uncovered, bottom: cover.top },
        { ...uncovered, top: cover.bottom },
      ];
      uncovered = parts.reduce((best, part) => (area(part) > area(best) ? part : best));
    }
    const footOf = (mark: Element): Point | null => {
      const pin = mark.querySelector(".symbol.pin > path");
      const disc = mark.querySelector(".symbol.disc > circle");
      if (pin) return [middleOf(boxOf(pin))[0], boxOf(pin).bottom];
      return disc ? middleOf(boxOf(disc)) : null;
    };
    return {
      map,
      uncovered,
      marks: all(".leaflet-marker-icon").map((mark) => {
        const middle = middleOf(boxOf(mark));
        const over = document.elementFromPoint(...middle)?.closest(".leaflet-marker-icon");
        return {
          visits: (mark.getAttribute("data-visits") ?? "").split(" ").filter(Boolean),
          label: mark.getAttribute("aria-label") ?? "",
          chosen: mark.matches('[aria-current="true"], :has([aria-current="true"])'),
          middle,
          foot: footOf(mark),
          over: over === mark ? ("itself" as const) : over ? ("mark" as const) : ("other" as const),
        };
      }),
      circles: all(".pane-route svg circle.uncertainty").map((circle) => {
        const { left, top, right, bottom } = boxOf(circle);
        return { middle: middleOf(boxOf(circle)), radii: [(right - left) / 2, (bottom - top) / 2] as const };
      }),
      spots: all(".pane-ground svg circle.spot").map((spot) => middleOf(boxOf(spot))),
      origins: all(".pane-route svg circle.origin").map((origin) => middleOf(boxOf(origin))),
      scale: document.querySelector(".live .scale")?.textContent?.trim() ?? "",
      scaleWidth: document.querySelector(".live .scale path")?.getBoundingClientRect().width ?? 0,
      url: window.location.href,
    };
  });

/** Waits until the map shows its page and nothing on it has moved for a while. */
export async function settled(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-map", "ready");
  let [before, since] = ["", Date.now()];
  for (const start = Date.now(); Date.now() - start < 6000; await page.waitForTimeout(60)) {
    const now = JSON.stringify(await look(page).catch(() => Date.now()));
    if (now !== before) [before, since] = [now, Date.now()];
    else if (Date.now() - since >= 300) return;
  }
}

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const middleOf = ({ left, top, right, bottom }: Box): Point => [(left + right) / 2, (top + bottom) / 2];
export const within = ({ left, top, right, bottom }: Box, [x, y]: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A point in whole pixels, to be read. */
export const round = (point: Point) => point.map(Math.round).join(" ");

/** How two moments differ: another scale, a mark or a circle more than 6 px from its like. */
export function differences(a: Seen, b: Seen): string[] {
  const faults = a.scale === b.scale ? [] : [`scale ${a.scale}, not ${b.scale}`];
  const things = ({ marks, circles }: Seen) => [
    ...marks.map(({ visits, middle }) => ({ what: visits.join(" "), at: middle, size: 0 })),
    ...circles.map(({ middle, radii }) => ({ what: "circle", at: middle, size: radii[0] })),
  ];
  const [here, there] = [things(a), things(b)];
  const lacks = (all: typeof here, thing: (typeof here)[number]) =>
    !all.some((o) => o.what === thing.what && distance(o.at, thing.at) <= 6 && Math.abs(o.size - thing.size) <= 6);
  for (const thing of here) if (lacks(there, thing)) faults.push(`${thing.what} at ${round(thing.at)} is not expected`);
  for (const thing of there) if (lacks(here, thing)) faults.push(`${thing.what} at ${round(thing.at)} is missing`);
  return faults;
}
