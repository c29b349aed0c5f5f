"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

const unfolded = new Set<string>();

/** What its reader has unfolded is found so on the way back to the page. */
export function Fold({ id: part, children }: { id: string; children: ReactNode }) {
  const id = `${usePathname()} ${part}`;
  return (
    <details
      ref={(element) => {
        if (element && unfolded.has(id)) element.open = true;
      }}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) unfolded.add(id);
        else unfolded.delete(id);
      }}
    >
      {children}
    </details>
  );
}
