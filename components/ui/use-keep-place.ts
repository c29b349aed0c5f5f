import { type RefObject, useEffect } from "react";

/** So long after a scroll it is over, milliseconds; what comes so soon after a turn is the turn's. */
const AT_REST = 120;
const TURNING = 500;
/** Who has scrolled less is still at the top, pixels. */
const TOP = 8;
/** What is read lies so far below the upper edge of the text, or the next that does, pixels. */
const LINE = 90;
const NEXT = 24;

interface Place {
  element: Element;
  /** Where the line of reading runs through it: 0 at its upper edge, 1 at its lower. */
  share: number;
  /** How far below the upper edge of the text that is, pixels. */
  below: number;
  /** The page was scrolled, not the column. */
  ofPage: boolean;
}

/** The element that scrolls, or stands in a page that does: a card over the column, or the column. */
const textOf = (column: HTMLElement | null) => document.querySelector<HTMLElement>("[data-card]") ?? column;

/** How far below the upper edge of the window it will be once it has slid to where it rests, pixels. */
function restOf(text: HTMLElement): number {
  let top = -window.scrollY;
  // Each is told from within the border of what it stands in.
  for (let at: Element | null = text; at instanceof HTMLElement; at = at.offsetParent)
    top += at.offsetTop + (at === text ? 0 : at.clientTop);
  return top;
}

function placeIn(text: HTMLElement): Place | null {
  const ofPage = window.scrollY >= TOP;
  if (!ofPage && text.scrollTop < TOP) return null;
  const box = text.getBoundingClientRect();
  // A sheet that was raised, and is read from its beginning.
  if (box.top > 0 && text.scrollTop < TOP) return { element: text, share: 0, below: restOf(text), ofPage };
  const top = Math.max(box.top, 0);
  for (let below = LINE; top + below < window.innerHeight; below += NEXT) {
    const there = document.elementFromPoint(box.left + box.width / 2, top + below);
    const element = there?.closest("li, p, dl, h2");
    // A head that stays where it is tells nothing.
    if (!element || !text.contains(element) || element.closest("header")) continue;
    const { top: edge, height } = element.getBoundingClientRect();
    return { element, share: (top + below - edge) / height, below, ofPage };
  }
  return null;
}

function show({ element, share, below }: Place, text: HTMLElement) {
  // A sheet that is read from its beginning comes back to the height to which it was raised.
  const line = element === text ? below : Math.min(below, LINE);
  // One of the two can be scrolled, and tells where its text begins; the other stays as it is.
  for (const [scroller, from] of [
    [text, text.getBoundingClientRect().top],
    [window, 0],
  ] as const) {
    const { top, height } = element.getBoundingClientRect();
    scroller.scrollBy({ top: top + share * height - from - line, behavior: "instant" });
  }
}

/**
 * Keeps in sight what is being read when a phone is turned: in one layout the page scrolls, in the other the column, and
 * neither knows of the other.
 */
export function useKeepPlace(column: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let place: Place | null = null;
    let timer = 0;
    let turnedAt = -TURNING;
    let { innerWidth: width } = window;
    const scrolled = ({ timeStamp }: Event) => {
      if (timeStamp < turnedAt + TURNING) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const text = textOf(column.current);
        place = text && placeIn(text);
      }, AT_REST);
    };
    const turned = ({ timeStamp }: Event) => {
      // A phone that hides its address bar has not been turned.
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      window.clearTimeout(timer);
      turnedAt = timeStamp;
      const text = textOf(column.current);
      // What scrolled before the phone was last turned comes back as it was then.
      if (!place || place.element === text) text?.scrollTo({ top: 0, behavior: "instant" });
      // A card may have come over what was read.
      if (!place || !text?.contains(place.element)) return;
      const { top, bottom } = place.element.getBoundingClientRect();
      if (place.ofPage || top < LINE || bottom > window.innerHeight) show(place, text);
    };
    window.addEventListener("scroll", scrolled, { capture: true, passive: true });
    window.addEventListener("resize", turned);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("scroll", scrolled, { capture: true });
      window.removeEventListener("resize", turned);
    };
  }, [column]);
}
