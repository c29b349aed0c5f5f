"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import type { ComponentProps } from "react";
import { ASKED_AGAIN, choosing, type Opener } from "./choose";

type Props = Omit<ComponentProps<typeof Link>, "replace" | "scroll" | "onNavigate"> & {
  /** What the link is in the page, so that focus can come back to it; null for one in a card. */
  from: Opener | null;
};

/** A link to a visit of the trip that is being read. */
export function VisitLink({ from, ...props }: Props) {
  const { visit } = useParams();
  const open = typeof visit === "string" ? visit : null;
  return (
    <Link
      {...props}
      replace={open !== null}
      scroll={false}
      onNavigate={(event) => {
        if (props.href !== window.location.pathname) return choosing(open, from);
        // What is open already would only lose the map's camera; it is shown once more.
        event.preventDefault();
        document.dispatchEvent(new Event(ASKED_AGAIN));
      }}
    />
  );
}
