"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useWords } from "@/components/ui/words-provider";
import { keep, kept } from "./history-entry";
import { prefersReducedMotion } from "./reduced-motion";
import styles from "./sheet.module.css";
import { DETENTS, type Detent, inSight } from "./sheet-detents";

/** What an entry of the history keeps of its sheet: whether it was folded when it was left. */
const FOLDED = "folded";

/** How much of a sheet its head is, pixels. */
const headHeight = () => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--head"));
const edgeOf = (sheet: HTMLElement | null) => sheet?.getBoundingClientRect().top ?? 0;
/** Waits until it has slid to where it rests. */
const untilAtRest = (sheet: HTMLElement) => Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished));
const barHeight = () => document.querySelector("header")?.clientHeight ?? 0;

/** Where a page that is scrolled so far has brought a sheet that is not folded. */
function scrolledTo(now: Detent): Detent {
  // Half of the way from half of the screen: where the sheet is seen on its way there tells nothing.
  const isPastMiddle = window.scrollY > (window.innerHeight - barHeight()) / 4;
  return now === "head" ? now : isPastMiddle ? "full" : "half";
}

/**
 * On a phone a reading column is a sheet over the map; on wide screens the wrapper dissolves. At its half it stands in
 * the page, which scrolls on to its full height: without JavaScript that is all there is.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const words = useWords("Sheet");
  const ready = useHydrated();
  const [detent, setDetent] = useState<Detent>("half");
  const sheet = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  /** How far it had been read when its button or its grip lowered it, pixels: there its button raises it to. */
  const read = useRef(0);

  const hold = (isHeld: boolean) => {
    held.current = isHeld;
    sheet.current?.toggleAttribute("data-dragged", isHeld);
  };

  const go = (to: Detent) => {
    hold(false);
    const before = edgeOf(sheet.current);
    if (sheet.current) sheet.current.style.translate = "";
    flushSync(() => setDetent(to));
    window.scrollTo(0, to === "full" ? edgeOf(sheet.current) + window.scrollY - barHeight() : 0);
    if (prefersReducedMotion()) return;
    const way = [{ translate: `0 ${before - edgeOf(sheet.current)}px` }, { translate: "0 0" }];
    sheet.current?.animate(way, { duration: 220, easing: "ease-out" });
  };

  /** For what listens from the start on. */
  const goTo = useRef(go);
  useEffect(() => {
    goTo.current = go;
  });

  const start = ({ nativeEvent, currentTarget: grip, target }: PointerEvent<HTMLElement>) => {
    // Beside the map it is no sheet, and only the first finger or the main button takes hold.
    if (!sheet.current?.getClientRects().length || nativeEvent.button !== 0 || !nativeEvent.isPrimary) return;
    if (target instanceof Element && target.closest("a, button, input, summary")) return;
    // However far it has been read, its grip stands below the bar, and is pulled from there.
    const edge = detent === "full" ? barHeight() : edgeOf(sheet.current);
    if (detent === "full") read.current = Math.max(0, edge - edgeOf(sheet.current));
    const scrolled = window.scrollY;
    /** Where it was read on it is as it was. */
    const stay = () => {
      hold(false);
      if (sheet.current) sheet.current.style.translate = "";
      flushSync(() => setDetent("full"));
      window.scrollTo(0, scrolled);
    };
    const rest = (to: Detent) => (to === "full" && read.current > 0 && detent === "full" ? stay() : go(to));
    const grasp = { sheet: sheet.current, grip, from: detent, edge, go: rest };
    grip.setPointerCapture(nativeEvent.pointerId);
    hold(true);
    flushSync(() => setDetent("half"));
    const at = {
      head: window.innerHeight - headHeight(),
      half: edgeOf(sheet.current) + window.scrollY,
      full: barHeight(),
    };
    grasp.sheet.style.translate = `0 ${Math.max(0, grasp.edge - at.half)}px`;
    import("./hand").then(
      ({ drag }) => drag(nativeEvent, { ...grasp, at }),
      () => grasp.go(grasp.from),
    );
  };

  // Whoever comes back, or forward, to it finds it as low as it was left.
  useLayoutEffect(() => {
    if (sheet.current?.getClientRects().length && kept(FOLDED) === true) setDetent("head");
  }, []);
  useEffect(() => {
    const isFolded = detent === "head";
    inSight.isFolded = isFolded;
    if (sheet.current?.getClientRects().length && isFolded !== (kept(FOLDED) === true)) keep(FOLDED, isFolded);
  }, [detent]);

  // What a card lay over comes into sight when that is closed.
  useEffect(() => {
    if (!sheet.current) return;
    const isShown = () => Boolean(sheet.current?.getClientRects().length);
    let wasShown = isShown();
    const watch = new ResizeObserver(() => {
      if (isShown() && !wasShown && inSight.isFolded) {
        flushSync(() => setDetent("head"));
        window.scrollTo(0, 0);
      } else if (isShown() && !wasShown) setDetent(scrolledTo);
      wasShown = isShown();
    });
    watch.observe(sheet.current);
    return () => watch.disconnect();
  }, []);

  // Scrolling the page brings a sheet from its half to its full, too.
  useEffect(() => {
    const left = new AbortController();
    const fullOf = () =>
      held.current || !sheet.current?.getClientRects().length
        ? null
        : edgeOf(sheet.current) + window.scrollY - barHeight();
    const follow = () => {
      if (fullOf() !== null) setDetent(scrolledTo);
    };
    const isAtHalf = () => fullOf() !== null && sheet.current?.dataset.detent === "half";
    const touched = () =>
      import("./hand")
        .then(({ restSwipes, lowerBySwipe }) => {
          restSwipes(fullOf, left.signal);
          if (sheet.current) lowerBySwipe(sheet.current, isAtHalf, () => goTo.current("head"), left.signal);
        })
        .catch(() => {});
    const unfoldFor = (target: Element) => {
      // Meanwhile it may have been raised, or the focus have gone on.
      if (sheet.current?.dataset.detent !== "head" || document.activeElement !== target) return;
      if (!sheet.current.contains(target) || target.getBoundingClientRect().bottom <= window.innerHeight) return;
      flushSync(() => setDetent("half"));
      target.scrollIntoView({ block: "nearest" });
    };
    // Who goes on by keyboard has it in sight: the map that a sheet covers, and what a sheet's head hides.
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !sheet.current) return;
      const { detent } = sheet.current.dataset;
      if (detent === "full" && target.closest(".leaflet-container")) window.scrollTo(0, 0);
      if (detent === "head") untilAtRest(sheet.current).then(() => unfoldFor(target));
    };
    window.addEventListener("focusin", focused, { signal: left.signal });
    // Who comes back to a page, or turns the phone, has scrolled it without a word.
    follow();
    window.addEventListener("resize", follow, { signal: left.signal });
    window.addEventListener("scroll", follow, { passive: true, signal: left.signal });
    window.addEventListener("touchstart", touched, { passive: true, once: true, signal: left.signal });
    return () => left.abort();
  }, []);

  // For Tab the two are one stop.
  const toOther = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const buttons = event.currentTarget.parentElement?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [];
    [...buttons].find((button) => button !== event.currentTarget)?.focus();
  };

  const step = (by: number, { currentTarget: pressed }: MouseEvent<HTMLButtonElement>) => {
    const to = DETENTS[DETENTS.indexOf(detent) + by];
    const top = edgeOf(sheet.current) - barHeight();
    if (detent === "full") read.current = Math.max(0, -top);
    if (to) go(to);
    if (to === "full") window.scrollBy(0, read.current);
    // A button that goes leaves the focus to the other.
    if (pressed.disabled) pressed.parentElement?.querySelector<HTMLButtonElement>("button:enabled")?.focus();
  };
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      data-detent={detent}
      data-covers-map
      onPointerDown={detent === "head" ? start : undefined}
    >
      <div className={styles.handle} onPointerDown={detent === "head" ? undefined : start}>
        <button
          type="button"
          aria-label={words.lower}
          disabled={!ready || detent === "head"}
          tabIndex={detent === "full" ? 0 : -1}
          onClick={(event) => step(-1, event)}
          onKeyDown={toOther}
        />
        <button
          type="button"
          aria-label={words.raise}
          disabled={!ready || detent === "full"}
          onClick={(event) => step(1, event)}
          onKeyDown={toOther}
        />
      </div>
      {children}
    </div>
  );
}
