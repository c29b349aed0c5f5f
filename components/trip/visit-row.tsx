"use client";

import { useParams } from "next/navigation";
import type { ReactNode } from "react";
import { VisitLink } from "@/components/visit/visit-link";
import type { Basis } from "@/lib/contract";

interface Props {
  trip: string;
  visit: string;
  href: string;
  number: number;
  mark: "solid" | "open" | "none";
  /** Basis of the leg that leaves here. */
  leg: Basis | null;
  name: string;
  /** The name as it was read, on a page in another language. */
  other: ReactNode;
  detail: string;
}

/** One stop. The row knows from the address whether it is the one being read. */
export function VisitRow({ visit, href, number, mark, leg, name, other, detail }: Props) {
  const selected = useParams().visit === visit;
  return (
    <li className={`v${selected ? " on" : ""}${leg ? ` leg-to ${leg}` : ""}`}>
      <span className={`num ${mark}`} aria-hidden="true">
        {number}
      </span>
      <div>
        <VisitLink className="t" from="row" href={href} aria-current={selected ? "true" : undefined} data-visit={visit}>
          {name}
          {other}
        </VisitLink>
        <p>{detail}</p>
      </div>
    </li>
  );
}
