"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode, SyntheticEvent } from "react";
import { ANY_LOCALE, type Locale } from "@/lib/locales";

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

const LOCALE = new RegExp(`^/${ANY_LOCALE}(?=/|$)`);
const translated = (path: string, locale: Locale) => path.replace(LOCALE, `/${locale}`);

/**
 * The same page in another language, with the query and the camera that it has when the reader goes there. A full load,
 * because the root's `lang` changes.
 */
export function LocaleLink({ locale, children }: { locale: Locale; children: ReactNode }) {
  const path = translated(usePathname(), locale);
  const renew = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    const { pathname, search, hash } = window.location;
    const here = translated(pathname, locale);
    // An address without a language is a missing page's, which has none in any language.
    currentTarget.href = here === pathname ? `/${locale}` : `${here}${search}${hash}`;
  };
  return (
    <a href={path} hrefLang={locale} lang={locale} onPointerDown={renew} onClick={renew}>
      {children}
    </a>
  );
}
