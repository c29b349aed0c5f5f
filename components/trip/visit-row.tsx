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
  /** The Chinese name on an English page. */
  other: string | null;
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
          {other ? (
            <span className="original" lang="zh">
              {other}
            </span>
          ) : null}
        </VisitLink>
        <p>{detail}</p>
      </div>
    </li>
  );
}
