"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { close } from "./choose";

/** The way back from a card to its trip: a link for whoever opens it elsewhere, a step back for whoever presses it. */
export function CloseLink({ className, href, label }: { className?: string; href: string; label: string }) {
  const router = useRouter();
  return (
    <Link
      className={className}
      href={href}
      aria-label={label}
      scroll={false}
      onNavigate={(event) => {
        event.preventDefault();
        close(() => router.replace(href, { scroll: false }));
      }}
    >
      ×
    </Link>
  );
}
