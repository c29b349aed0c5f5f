"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import type { ComponentProps } from "react";
import { choosing, type Opener } from "./choose";

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
        // What is open already would only lose the map's camera.
        if (props.href === window.location.pathname) event.preventDefault();
        else choosing(open, from);
      }}
    />
  );
}
