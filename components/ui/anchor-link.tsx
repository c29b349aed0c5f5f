"use client";

import type { MouseEvent, ReactNode } from "react";

const plain = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) => !(altKey || ctrlKey || metaKey || shiftKey);

/**
 * A link to a part of the same page. With JavaScript it leaves the address alone, since the hash is the map's and an entry
 * of the history that the router did not make cannot be gone back to.
 */
export function AnchorLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <a
      className={className}
      href={`#${to}`}
      onClick={(event) => {
        const target = document.getElementById(to);
        if (!target || !plain(event)) return;
        event.preventDefault();
        // In the midst of what is around it, where it is not itself as long as the screen.
        target.scrollIntoView({ block: target.offsetHeight < window.innerHeight / 2 ? "center" : "start" });
        target.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
