/** A hand on a sheet: its grip dragged, its text swiped. The code comes with the first touch. */
import { DETENTS, type Detent } from "./sheet-detents";

/** Pixels a millisecond: quicker than this a hand throws the sheet on to the next detent. */
const THROWN = 0.4;
/** A hand that rests this long before it lets go throws nothing, milliseconds. */
const RESTED = 80;
/** A press that moves no farther, pixels, is no drag. */
const STILL = 4;
/** A swipe of so many pixels is meant, and goes on to the next detent. */
const MEANT = 40;

export interface Hold {
  sheet: HTMLElement;
  /** What holds the pointer. */
  grip: HTMLElement;
  /** Where the sheet stood when it was taken, and the edge it had then, pixels of the window. */
  from: Detent;
  edge: number;
  /** The edge that each detent has. */
  at: Record<Detent, number>;
  go: (to: Detent) => void;
}

/** Follows the pointer that pressed the grip until it lets go. */
export function drag(pressed: PointerEvent, { sheet, grip, from, edge, at, go }: Hold) {
  const tapped = () => go(from === "head" ? "half" : from);
  if (!grip.hasPointerCapture(pressed.pointerId)) return tapped();
  const released = new AbortController();
  const listening = { signal: released.signal };
  let last = pressed;
  let speed = 0;
  const edgeAt = ({ clientY }: PointerEvent) => Math.min(at.head, Math.max(at.full, edge + clientY - pressed.clientY));
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pressed.pointerId) return;
    speed = (event.clientY - last.clientY) / Math.max(1, event.timeStamp - last.timeStamp);
    last = event;
    // Above its half it is scrolled, below it is shifted.
    const y = edgeAt(event);
    window.scrollTo(0, Math.max(0, at.half - y));
    sheet.style.translate = `0 ${Math.max(0, y - at.half)}px`;
  };
  const end = ({ timeStamp, pointerId }: PointerEvent) => {
    if (pointerId !== pressed.pointerId) return;
    released.abort();
    if (Math.abs(last.clientY - pressed.clientY) < STILL) return tapped();
    if (timeStamp - last.timeStamp > RESTED) speed = 0;
    const now = edgeAt(last);
    const ahead = DETENTS.filter((each) => Math.abs(speed) > THROWN && Math.sign(at[each] - now) === Math.sign(speed));
    const [nearest = "half"] = (ahead.length > 0 ? ahead : DETENTS).toSorted(
      (a, b) => Math.abs(at[a] - now) - Math.abs(at[b] - now),
    );
    go(nearest);
  };
  grip.addEventListener("pointermove", move, listening);
  grip.addEventListener("pointerup", end, listening);
  grip.addEventListener("pointercancel", end, listening);
}

/**
 * Brings a swipe to rest at a detent, its half or its full.
 * @param fullOf how far the page is scrolled there, pixels; null where no sheet is seen or one is being dragged
 */
export function restSwipes(fullOf: () => number | null, signal: AbortSignal) {
  const listening = { passive: true, signal };
  let from: number | null = null;
  // A touch that scrolls nothing, as on the map, is no swipe.
  const touched = () => {
    from = null;
  };
  const moved = () => {
    from ??= window.scrollY;
  };
  const rest = () => {
    const full = fullOf();
    if (from !== null && full !== null && window.scrollY > 0 && window.scrollY < full) {
      const by = window.scrollY - from;
      const isUp = Math.abs(by) > MEANT ? by > 0 : window.scrollY > full / 2;
      window.scrollTo({ top: isUp ? full : 0, behavior: "smooth" });
    }
    from = null;
  };
  // One that moved nothing is over: what scrolls next is no hand.
  const lifted = () => {
    if (window.scrollY === from) from = null;
  };
  window.addEventListener("touchstart", touched, listening);
  window.addEventListener("touchmove", moved, listening);
  window.addEventListener("touchend", lifted, listening);
  window.addEventListener("scrollend", rest, listening);
}

/**
 * Lowers a sheet whose text is swiped down where there is nothing to scroll back to.
 * @param isAtRest whether it stands at its half, and no hand is on its grip
 */
export function lowerBySwipe(sheet: HTMLElement, isAtRest: () => boolean, lower: () => void, signal: AbortSignal) {
  const listening = { passive: true, signal };
  /** Where the finger came down; undefined for the touch that brought this code. */
  let from: Touch | null | undefined;
  const begin = ({ touches: [touch, another], target }: TouchEvent) => {
    const isOnText = target instanceof Node && sheet.contains(target);
    from = touch && !another && isOnText && window.scrollY === 0 && isAtRest() ? touch : null;
  };
  const moved = (event: TouchEvent) => {
    if (from === undefined) begin(event);
  };
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    const [down, aside] = from && touch ? [touch.clientY - from.clientY, touch.clientX - from.clientX] : [0, 0];
    if (down > MEANT && down > Math.abs(aside) && window.scrollY === 0 && isAtRest()) lower();
    from = null;
  };
  window.addEventListener("touchstart", begin, listening);
  window.addEventListener("touchmove", moved, listening);
  window.addEventListener("touchend", end, listening);
}
