import Link from "next/link";
import list from "@/components/ui/list.module.css";
import type { Bilingual, Locale } from "@/lib/contract";
import { localized } from "@/lib/url";

interface Props {
  items: { id: string; name: Bilingual; url: string }[];
  locale: Locale;
}

/** People or places as a list: the name, and what it is in the other language. */
export function NameList({ items, locale }: Props) {
  const other = locale === "zh" ? "en" : "zh";
  return (
    <ul className={list.list}>
      {items.map(({ id, name, url }) => (
        <li key={id}>
          <span className={list.aside} lang={other}>
            {name[other]}
          </span>
          <Link href={localized(locale, url)}>{name[locale]}</Link>
        </li>
      ))}
    </ul>
  );
}
