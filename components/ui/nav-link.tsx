"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/contract";

/** A link that knows whether the reader is there already. */
export function NavLink({ href, exact = false, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const pathname = usePathname();
  const current = exact ? pathname === href : pathname.startsWith(href);
  return (
    <Link href={href} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}

/** The same page in the other language. A full load, because the root's `lang` changes. */
export function LocaleLink({ locale, children }: { locale: Locale; children: ReactNode }) {
  const path = usePathname().replace(/^\/[a-z]{2}(?=\/|$)/, `/${locale}`);
  return (
    <a href={path} hrefLang={locale} lang={locale}>
      {children}
    </a>
  );
}
