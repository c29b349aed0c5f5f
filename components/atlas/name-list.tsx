import Link from "next/link";
import list from "@/components/ui/list.module.css";
import type { Locale, LocalizedText } from "@/lib/contract";
import { PAGE_TABLES } from "@/lib/locales";
import { localized } from "@/lib/url";

interface Props {
  items: { id: string; name: LocalizedText; url: string }[];
  locale: Locale;
}

/** People or places as a list: the name, and below it what it is in the other language. */
export function NameList({ items, locale }: Props) {
  const { beside } = PAGE_TABLES[locale];
  return (
    <ul className={`${list.list} ${list.names}`}>
      {items.map(({ id, name, url }) => (
        <li key={id}>
          <Link href={localized(locale, url)}>{name[locale]}</Link>
          <p lang={beside}>{name[beside]}</p>
        </li>
      ))}
    </ul>
  );
}
