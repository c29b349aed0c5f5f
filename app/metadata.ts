/** Title, description, canonical address and language alternates of a page. */
import type { Metadata } from "next";
import { LOCALES, type Locale, PAGE_TABLES } from "@/lib/locales";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

export const SITE_URL = process.env.SITE_URL ?? "http://localhost:3000";

/** Where readers report mistakes; null where the operator names no address. */
export const CONTACT_URL = contactUrl(process.env.CONTACT_URL);

function contactUrl(value: string | undefined): string | null {
  if (!value) return null;
  if (/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/[^\s/]\S*)$/.test(value) && URL.canParse(value)) return value;
  throw new Error(`CONTACT_URL is "${value}": write an address, "mailto:editor@example.org" or "https://…"`);
}

interface Page {
  locale: Locale;
  /** Path without a locale. */
  path: string;
  title: string;
  description: string;
}

export function pageMetadata({ locale, path, title, description }: Page): Metadata {
  const site = translate(locale, "Site")("name");
  const url = localized(locale, path);
  return {
    metadataBase: new URL(SITE_URL),
    title: path === "/" ? `${site} · ${title}` : `${title} · ${site}`,
    description,
    alternates: {
      canonical: url,
      languages: Object.fromEntries([
        ...LOCALES.map((l) => [PAGE_TABLES[l].tag, localized(l, path)]),
        ["x-default", path],
      ]),
    },
    openGraph: {
      title,
      description,
      url,
      siteName: site,
      type: "website",
      locale: PAGE_TABLES[locale].openGraph,
    },
  };
}
