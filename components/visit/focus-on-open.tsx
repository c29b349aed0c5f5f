"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Moves focus to the heading when the reader opens another card; never on the first load of a page. */
let lastOpened: string | null = null;

export function FocusOnOpen({ id, children }: { id: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cold = lastOpened === null && performance.now() < 3000 && document.activeElement === document.body;
    lastOpened = id;
    if (!cold) ref.current?.querySelector<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  }, [id]);
  return <div ref={ref}>{children}</div>;
}
