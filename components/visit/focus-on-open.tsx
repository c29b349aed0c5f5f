"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { chosen } from "./choose";

let lastOpened: string | null = null;

/** Brings a card that the reader opened into view, its heading focused; a page's first load moves no focus. */
export function FocusOnOpen({ id, children }: { id: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    chosen();
    const cold = lastOpened === null && performance.now() < 3000 && document.activeElement === document.body;
    lastOpened = id;
    if (cold) return;
    // On a phone the card stands at the top of the sheet; elsewhere the window does not scroll.
    window.scrollTo(0, 0);
    ref.current?.querySelector<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  }, [id]);
  // The list beside the card goes along, once the card is there; on a phone, where the window would scroll, it is not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes along with every visit
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      document.querySelector(".itin .v:has([aria-current])")?.scrollIntoView({ block: "nearest" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [id]);
  return <div ref={ref}>{children}</div>;
}
