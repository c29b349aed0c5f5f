"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { keep, kept } from "./history-entry";
import styles from "./reading-column.module.css";
import { useKeepPlace } from "./use-keep-place";

/** How far the column was scrolled in each entry of the history, pixels. */
const tops = new Map<number, number>();

/** What tells this entry of the history from others. */
function entryOfHistory(): number {
  const known = kept("entry");
  if (typeof known === "number") return known;
  const entry = Date.now();
  keep("entry", entry);
  return entry;
}

/**
 * What is read beside the map. On wide screens it scrolls by itself, so a reader who comes back through history finds it
 * where they left it, as the browser does with a page; a link leads to its top.
 */
export function ReadingColumn({ atlas = false, children }: { atlas?: boolean; children: ReactNode }) {
  const column = useRef<HTMLDivElement>(null);
  const entry = useRef<number | null>(null);
  const pathname = usePathname();
  useKeepPlace(column);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each address is an entry of its own
  useLayoutEffect(() => {
    if (!column.current) return;
    const isNew = entry.current === null;
    entry.current = entryOfHistory();
    const left = tops.get(entry.current);
    // A trip's column stays while its cards come and go: what it shows is where the reader is.
    if (isNew && left !== undefined) column.current.scrollTop = left;
    else {
      // On a phone the window scrolls, and the router leaves it where a sheet was pulled up to.
      if (isNew && tops.size > 0) window.scrollTo(0, 0);
      tops.set(entry.current, column.current.scrollTop);
    }
  }, [pathname]);

  return (
    <div
      ref={column}
      className={styles.column}
      data-column={atlas ? "atlas" : ""}
      onScroll={({ currentTarget }) => {
        if (entry.current !== null) tops.set(entry.current, currentTarget.scrollTop);
      }}
    >
      {children}
    </div>
  );
}
