"use client";

import { held } from "./held-markup";

/**
 * A figure that comes with the page's HTML alone. Next sends what a server component writes twice, as HTML and as data
 * for the browser; of this the data hold the key, and React leaves the markup that is there as it is.
 */
export function StaticFigure({ className, id, label }: { className: string; id: string; label: string }) {
  const html = typeof window === "undefined" ? held(id) : "";
  return (
    <figure
      className={className}
      aria-label={label}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
