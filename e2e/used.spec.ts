/** The map survives being used: whatever a reader does, what is drawn is where it was reported, in view, and legible. */
import type { Page } from "@playwright/test";
import {
  expect,
  expectChosenBare,
  expectNoneHidden,
  mark,
  openGround,
  press,
  SIZES,
  sizeName,
  TRIP,
  takeHold,
  test,
  windowOf,
  zoomIn,
} from "./film";
import { differences, distance, look, type Point, type Seen, settled } from "./seen";
import { beside, digits, truthOf } from "./truth";

// The film is the trace.
test.use({ trace: "off" });

const HALL = "urban-planning-exhibition-hall";
const TOWER = "shanghai-tower";
const card = "[data-card] h2";
const moved = ([x, y]: Point): Point => [x - 100, y - 50];

/** Marks with the same visits that are no longer where they were, with how far, pixels. */
const wandered = (before: Seen, after: Seen) =>
  before.marks.flatMap(({ label, visits, middle }) => {
    const now = after.marks.find((other) => String(other.visits) === String(visits));
    const away = now ? Math.round(distance(now.middle, middle)) : Infinity;
    // A pin that is chosen grows by a quarter, and its middle with it.
    return away > 6 ? [`${label} ${away} px`] : [];
  });

for (const size of SIZES) {
  const { width, height } = size;
  test.describe(sizeName(size), () => {
    test.use(windowOf(size));

    test("what is drawn stays true through a reading", async ({ page, film }) => {
      await film.step("open the atlas", () => page.goto("/zh"));
      const first = await film.step("open the trip", () => page.goto(TRIP));
      expect.soft(first.circles.length, "uncertainty circles are drawn").toBeGreaterThan(0);
      expect.soft(first.scale, "a scale is shown").not.toBe("");
      expectNoneHidden(first, "open the trip");

      const two = await film.step("choose mark 2", async () => {
        await press(page, mark(page, HALL));
        await page.waitForURL(new RegExp(`/${HALL}(#|$)`));
      });
      expectChosenBare(two, HALL, "choose mark 2");
      const three = await film.step("next visit", async () => {
        await page.keyboard.press("ArrowRight");
        await page.waitForURL(/\/ftz-service-centre(#|$)/);
      });
      expectChosenBare(three, "ftz-service-centre", "next visit");
      await film.step("Escape", async () => {
        await page.keyboard.press("Escape");
        await page.locator(card).waitFor({ state: "detached" });
      });

      const from = await openGround(page);
      const before = await look(page);
      const hand = await takeHold(page, [from]);
      const held = await film.step("drag, the hand still on the map", () => hand.move([moved(from)]), { held: true });
      expect.soft(wandered(before, held), "the map follows the hand").not.toEqual([]);
      const told = async (seen: Seen, title: string) =>
        expect
          .soft(beside(seen, await truthOf(page)), `${title}: the address names what is seen`)
          .toBeLessThanOrEqual(digits(14));
      await told(await film.step("let go", () => hand.release()), "let go");
      await told(await film.step("zoom in", () => zoomIn(page)), "zoom in");
      await film.step("Back", () => page.goBack());
      await told(await film.step("Forward", () => page.goForward()), "Forward");
    });

    test("a window that changes is framed anew, or keeps what was chosen", async ({ page, film, context }) => {
      const reference = await context.newPage();
      await film.step("open the trip", () => page.goto(TRIP));
      for (const [title, viewport] of [
        ["narrower", { width: Math.max(360, Math.round(width * 0.65)), height }],
        ["wider", { width: width + 160, height }],
      ] as const) {
        const seen = await film.step(title, () => page.setViewportSize(viewport));
        await reference.setViewportSize(viewport);
        await reference.goto(TRIP);
        await settled(reference);
        expect.soft(differences(seen, await look(reference)), `${title}: as if opened so`).toEqual([]);
      }
      await reference.close();
      await film.step("choose mark 2", () => press(page, mark(page, HALL)));
      const seen = await film.step("narrower, mark 2 chosen", () => page.setViewportSize({ width, height }));
      expectChosenBare(seen, HALL, "narrower, mark 2 chosen");
    });

    test("choosing what is in plain sight moves nothing", async ({ page, film }) => {
      const camera = width > 1400 ? "13.5/31.19/121.45" : "12.5/31.165/121.445";
      const before = await film.step("open a visit at a camera", () =>
        page.goto(`${TRIP}/zhangjiang-hi-tech-park#${camera}`),
      );
      expect.soft(beside(before, await truthOf(page)), "what is seen is what the address names").toBeLessThanOrEqual(3);
      const after = await film.step("choose a mark in plain sight", async () => {
        await press(page, mark(page, "xuhui-service-centre"));
        await page.waitForURL(/\/xuhui-service-centre(#|$)/);
      });
      expect.soft(after.scale).toBe(before.scale);
      expect.soft(wandered(before, after)).toEqual([]);
      expectChosenBare(after, "xuhui-service-centre", "choose a mark in plain sight");
    });

    test("a row far down brings its card into view, and turning the window keeps its mark", async ({ page, film }) => {
      const row = page.locator(`[data-itinerary] a[href*="${TOWER}"]`);
      await film.step("open the trip", () => page.goto(TRIP));
      await film.step("choose the last row", async () => {
        await row.scrollIntoViewIfNeeded();
        await press(page, row);
        await page.waitForURL(new RegExp(`/${TOWER}(#|$)`));
      });
      await expect.soft(page.locator(card)).toBeFocused();
      await expect.soft(page.locator(card)).toBeInViewport({ ratio: 1 });
      const turned = await film.step("turn the window", () => page.setViewportSize({ width: height, height: width }));
      expectChosenBare(turned, TOWER, "turn the window");
    });
  });
}

/**
 * Watches every frame while something is done and a second longer. `adrift`: the farthest, in pixels, that a disc was
 * from the middle of a circle; `fewest`: circles that were to be seen.
 */
async function watch(page: Page, act: () => Promise<unknown>) {
  const frames = page.evaluate(async () => {
    let [adrift, fewest] = [0, Number.POSITIVE_INFINITY];
    const middleOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    for (const start = performance.now(); performance.now() - start < 1500; ) {
      await new Promise(requestAnimationFrame);
      const circles = [...document.querySelectorAll(".pane-route svg circle.uncertainty")]
        .filter((circle) => circle.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map(middleOf);
      fewest = Math.min(fewest, circles.length);
      for (const disc of [...document.querySelectorAll(".leaflet-marker-icon .symbol.disc")].map(middleOf))
        adrift = Math.max(adrift, Math.min(...circles.map(({ x, y }) => Math.hypot(x - disc.x, y - disc.y))));
    }
    return { adrift, fewest };
  });
  await act();
  return frames;
}

test("a disc is amid its circle in every frame while the map moves", async ({ page, film, context }) => {
  await page.emulateMedia({ reducedMotion: "no-preference", colorScheme: "dark" });
  await film.step("open the trip in English", () => page.goto(TRIP.replace("/zh", "/en")));
  // Where frames are lost, one thing comes to rest before another, if it can.
  await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const watched = (title: string, act: () => Promise<unknown>) =>
    film.step(title, async () => {
      const { adrift, fewest } = await watch(page, act);
      expect.soft(Math.round(adrift), `${title}: the farthest that a disc was from a circle`).toBeLessThanOrEqual(4);
      expect.soft(fewest, `${title}: circles to be seen`).toBeGreaterThan(0);
    });
  const from = await openGround(page);
  const hand = await takeHold(page, [from]);
  await film.step("the mouse still down", () => hand.move([moved(from)]), { held: true });
  await watched("let go", () => hand.release());
  await watched("nearer", () => page.locator(".zoom button").first().click());
  await watched("farther", () => page.locator(".zoom button").last().click());
  await watched("choose a row while the map zooms", async () => {
    await page.locator(".zoom button").first().click();
    await page.locator('[data-itinerary] a[data-visit="xuhui-service-centre"]').click();
  });
  await watched("choose a row", () => page.locator('[data-itinerary] a[data-visit="zhangjiang-hi-tech-park"]').click());
});

test.describe("at a desk", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("a link shows what was sent, also where the edge cuts the chosen circle", async ({ page, film }) => {
    const seen = await film.step("open the link", () =>
      page.goto(`${TRIP}/zhangjiang-hi-tech-park#12.75/31.216/121.5678`),
    );
    expect(beside(seen, await truthOf(page))).toBeLessThanOrEqual(3);
    expectChosenBare(seen, "zhangjiang-hi-tech-park", "open the link");
    // The middle of the circle lies under the card; half of the circle is seen.
    await page.goto("about:blank");
    const half = await film.step("open a link to half of it", () =>
      page.goto(`${TRIP}/zhangjiang-hi-tech-park#13.25/31.2291/121.5491`),
    );
    expect(beside(half, await truthOf(page))).toBeLessThanOrEqual(3);
  });
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test("the drawing lies where it belongs at every camera", async ({ page, film }) => {
    for (const camera of [
      "2/30/108",
      "3/55/37",
      "5/35/105",
      "9/31.2/121.5",
      "12/31.23/121.47",
      "16/31.2334/121.4709",
    ]) {
      const seen = await film.step(
        `#${camera}`,
        async () => {
          await page.goto("about:blank");
          await page.goto(`${TRIP}#${camera}`);
        },
        { camera: "address" },
      );
      const drawn = [seen.circles, seen.spots, seen.origins].flat().length;
      expect.soft(drawn, `#${camera}: there is something to hold against the truth`).toBeGreaterThan(0);
    }
  });
});

const LINKS = [
  ["/zh", `a[href*="${TRIP}"]`],
  [TRIP, 'a[href*="/zh/people/"]'],
  [TRIP, 'a[href="/zh"]'],
  [`${TRIP}/zhangjiang-hi-tech-park`, 'a[href*="/zh/places/"]'],
  ["/zh", 'a[href*="qinghai"]'],
  ["/zh/search?q=%E8%A5%BF%E8%97%8F", 'a[href*="/zh/trips/"]'],
] as const;

for (const [from, link] of LINKS) {
  test(`from ${decodeURIComponent(from)} by ${link} and Back the map is as on opening the address`, async ({
    page,
    film,
    context,
  }) => {
    const reference = await context.newPage();
    const opened = await film.step("open", () => page.goto(from));
    const likes = new Map([[opened.url, opened]]);
    const as = async (seen: Seen, title: string) => {
      if (!likes.has(seen.url)) {
        await reference.goto("about:blank");
        await reference.goto(seen.url);
        await settled(reference);
        likes.set(seen.url, await look(reference));
      }
      const like = likes.get(seen.url);
      expect.soft(like && differences(seen, like), `${title}: as on opening ${seen.url}`).toEqual([]);
    };
    const followed = await film.step("follow the link", async () => {
      await page.locator(link).locator("visible=true").first().click();
      await page.waitForURL((url) => url.pathname !== decodeURI(from).split("?")[0]);
    });
    await as(followed, "follow the link");
    await as(await film.step("Back", () => page.goBack()), "Back");
    await as(await film.step("Forward", () => page.goForward()), "Forward");
  });
}
