"use client";

import { held } from "./held-markup";

interface Props {
  className?: string;
  /** The kind of screen that the figure is drawn for. */
  screen: string;
  id: string;
  label: string;
}

/**
 * A figure that comes with the page's HTML alone. Next sends what a server component writes twice, as HTML and as data
 * for the browser; of this the data hold the key, and React leaves the markup that is there as it is.
 */
export function StaticFigure({ className, screen, id, label }: Props) {
  const html = typeof window === "undefined" ? held(id) : "";
  return (
    <figure
      className={className}
      data-screen={screen}
      aria-label={label}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
