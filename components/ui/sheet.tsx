"use client";

import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useWords } from "@/components/ui/words-provider";
import styles from "./sheet.module.css";

/** Where a sheet stops: its head alone, half of the screen, all of it below the bar. */
const STOPS = ["head", "half", "full"] as const;
type Stop = (typeof STOPS)[number];

/** Pixels a millisecond: quicker than this a hand throws the sheet on to the next stop. */
const THROWN = 0.4;

/** A swipe of so many pixels is meant, and goes on to the next stop. */
const MEANT = 40;

interface Drag {
  /** Where the hand and the sheet's edge were when it began, pixels of the window. */
  hand: number;
  edge: number;
  last: { y: number; time: number };
  speed: number;
}

/** How much of a sheet its head is, pixels. */
const headHeight = () => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--head"));
const barHeight = () => document.querySelector("header")?.clientHeight ?? 0;

/**
 * On a phone a reading column is a sheet over the map; on wide screens the wrapper dissolves. At its half it stands in
 * the page, which scrolls on to its full height: without JavaScript that is all there is.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const words = useWords("Sheet");
  const ready = useHydrated();
  const [stop, setStop] = useState<Stop>("half");
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const edge = () => sheet.current?.getBoundingClientRect().top ?? 0;

  /** Puts the edge at a pixel of the window: by scrolling above its half, by shifting below. */
  const put = (y: number) => {
    if (!sheet.current) return;
    sheet.current.style.translate = "";
    const half = edge() + window.scrollY;
    window.scrollTo(0, Math.max(0, half - y));
    sheet.current.style.translate = `0 ${Math.max(0, y - half)}px`;
  };

  const go = (to: Stop) => {
    const before = edge();
    if (sheet.current) sheet.current.style.translate = "";
    flushSync(() => setStop(to));
    window.scrollTo(0, to === "full" ? edge() + window.scrollY - barHeight() : 0);
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const way = [{ translate: `0 ${before - edge()}px` }, { translate: "0 0" }];
    sheet.current?.animate(way, { duration: 220, easing: "ease-out" });
  };

  const start = ({ clientY, timeStamp, currentTarget, pointerId, target }: PointerEvent<HTMLElement>) => {
    if (target instanceof Element && target.closest("button")) return;
    currentTarget.setPointerCapture(pointerId);
    const before = edge();
    flushSync(() => setStop("half"));
    drag.current = { hand: clientY, edge: before, last: { y: clientY, time: timeStamp }, speed: 0 };
    put(before);
  };

  const move = ({ clientY, timeStamp }: PointerEvent) => {
    if (!drag.current) return;
    const { hand, edge: from, last } = drag.current;
    drag.current.speed = (clientY - last.y) / Math.max(1, timeStamp - last.time);
    drag.current.last = { y: clientY, time: timeStamp };
    put(Math.min(window.innerHeight - headHeight(), Math.max(barHeight(), from + clientY - hand)));
  };

  const end = () => {
    if (!drag.current || !sheet.current) return;
    const { speed } = drag.current;
    drag.current = null;
    const now = edge();
    sheet.current.style.translate = "";
    const half = edge() + window.scrollY;
    put(now);
    const at: Record<Stop, number> = { head: window.innerHeight - headHeight(), half, full: barHeight() };
    const ahead = STOPS.filter((each) => Math.abs(speed) < THROWN || Math.sign(at[each] - now) === Math.sign(speed));
    const [nearest = "half"] = ahead.toSorted((a, b) => Math.abs(at[a] - now) - Math.abs(at[b] - now));
    go(nearest);
  };

  // Scrolling the page brings a sheet from its half to its full, too; a swipe comes to rest at one of the two.
  useEffect(() => {
    const left = new AbortController();
    const listening = { passive: true, signal: left.signal };
    let from: number | null = null;
    const isThere = () => !drag.current && sheet.current?.getClientRects().length !== 0;
    const isPastMiddle = () => window.scrollY > (window.innerHeight - barHeight()) / 4;
    // A touch that scrolls nothing, as on the map, is no swipe.
    const touched = () => {
      from = null;
    };
    const moved = () => {
      from ??= window.scrollY;
    };
    const follow = () => {
      if (isThere()) setStop((now) => (now === "head" ? now : isPastMiddle() ? "full" : "half"));
    };
    const rest = () => {
      const full = (sheet.current?.getBoundingClientRect().top ?? 0) + window.scrollY - barHeight();
      if (from !== null && isThere() && window.scrollY > 0 && window.scrollY < full) {
        const by = window.scrollY - from;
        const isUp = Math.abs(by) > MEANT ? by > 0 : isPastMiddle();
        window.scrollTo({ top: isUp ? full : 0, behavior: "smooth" });
      }
      from = null;
    };
    window.addEventListener("touchstart", touched, listening);
    window.addEventListener("touchmove", moved, listening);
    window.addEventListener("scroll", follow, listening);
    window.addEventListener("scrollend", rest, listening);
    return () => left.abort();
  }, []);

  const step = (by: number) => {
    const to = STOPS[STOPS.indexOf(stop) + by];
    if (to) go(to);
  };
  return (
    <div ref={sheet} className={styles.sheet} data-stop={stop} data-covers-map>
      <div className={styles.handle} onPointerDown={start} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
        <button type="button" aria-label={words.lower} disabled={!ready || stop === "head"} onClick={() => step(-1)} />
        <button type="button" aria-label={words.raise} disabled={!ready || stop === "full"} onClick={() => step(1)} />
      </div>
      {children}
    </div>
  );
}
