"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { VisitLink } from "@/components/visit/visit-link";
import type { Basis } from "@/lib/contract";

interface Props {
  visit: string;
  href: string;
  /** Basis of the leg that leaves here. */
  leg: Basis | null;
  name: string;
  /** The name as it was read, on a page in another language. */
  other: ReactNode;
  detail: string;
  /** The visit's number. */
  children: ReactNode;
}

/** One stop. The row knows from the address whether it is the one being read. */
export function VisitRow({ visit, href, leg, name, other, detail, children }: Props) {
  const selected = useParams().visit === visit;
  return (
    <li data-selected={selected || undefined} data-leg={leg ?? undefined}>
      {children}
      <div>
        <VisitLink from="row" href={href} aria-current={selected ? "true" : undefined} data-visit={visit}>
          {name}
          {other}
        </VisitLink>
        <p>{detail}</p>
      </div>
    </li>
  );
}
