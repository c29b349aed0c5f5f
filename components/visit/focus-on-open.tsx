"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { chosen } from "./choose";

let lastOpened: string | null = null;

/** Brings a card that the reader opened into view, its heading focused; a page's first load moves no focus. */
export function FocusOnOpen({ id, children }: { id: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const isCold = useRef(false);
  useLayoutEffect(() => {
    chosen();
    isCold.current = lastOpened === null && performance.now() < 3000 && document.activeElement === document.body;
    lastOpened = id;
    // On a phone the card stands at the top of the sheet; elsewhere the window does not scroll.
    if (!isCold.current && window.matchMedia("(max-width: 699px)").matches) window.scrollTo(0, 0);
  }, [id]);
  // The focus, and the list beside the card, go along once the card is there: both make the browser reckon. On a phone,
  // where the window would scroll, there is no list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they go along with every visit
  useEffect(() => {
    if (!isCold.current) ref.current?.querySelector<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() =>
      document.querySelector("li[data-selected]")?.scrollIntoView({ block: "nearest" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit has its row
  useEffect(() => {
    const row = document.querySelector("li[data-selected]");
    let isInSight = false;
    // It tells after a resize what of it is left: the row stays in sight, or out of it.
    const watch = new IntersectionObserver(([seen]) => {
      isInSight = seen?.isIntersecting ?? false;
    });
    if (row) watch.observe(row);
    const onResize = () => {
      if (isInSight) row?.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("resize", onResize);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", onResize);
    };
  }, [id]);
  return <div ref={ref}>{children}</div>;
}
