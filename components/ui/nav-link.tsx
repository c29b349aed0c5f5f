"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode, SyntheticEvent } from "react";
import type { Locale } from "@/lib/locales";

/** A link that knows whether the reader is there already. */
export function NavLink({ href, exact = false, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const pathname = usePathname();
  const current = exact ? pathname === href : pathname.startsWith(href);
  // To where the reader is: as on opening it, wherever the map has gone meanwhile.
  if (pathname === href)
    return (
      <a href={href} aria-current="page">
        {children}
      </a>
    );
  return (
    <Link href={href} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}

/** A path in another language; one that has no language is left as it is. */
const translated = (path: string, from: Locale, to: Locale) =>
  path.split("/")[1] === from ? `/${to}${path.slice(from.length + 1)}` : path;

/**
 * The same page in another language, with the query and the camera that it has when the reader goes there. A full load,
 * because the root's `lang` changes.
 */
export function LocaleLink({ from, to, children }: { from: Locale; to: Locale; children: ReactNode }) {
  const path = translated(usePathname(), from, to);
  const renew = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    const { pathname, search, hash } = window.location;
    const here = translated(pathname, from, to);
    // An address without a language is a missing page's, which has none in any language.
    currentTarget.href = here === pathname ? `/${to}` : `${here}${search}${hash}`;
  };
  return (
    <a href={path} hrefLang={to} lang={to} onPointerDown={renew} onClick={renew}>
      {children}
    </a>
  );
}
