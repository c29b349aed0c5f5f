import Link from "next/link";
import { Colophon } from "@/components/ui/colophon";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import { Sheet } from "@/components/ui/sheet";
import type { Locale, LocalizedText } from "@/lib/contract";
import { api, localized } from "@/lib/url";
import { translate } from "@/messages/translate";
import { NameList } from "./name-list";

interface Props {
  title: string;
  items: { id: string; name: LocalizedText; url: string }[];
  version: string;
  locale: Locale;
}

/** All people or all places, in the order of the reader's language, beside the map of the whole atlas. */
export function NamesPage({ title, items, version, locale }: Props) {
  const { compare } = new Intl.Collator(locale);
  return (
    <Sheet>
      <ReadingColumn atlas>
        <p className={page.back}>
          <Link href={localized(locale, "/")}>← {translate(locale, "Site")("atlas")}</Link>
        </p>
        <div className={page.heading}>
          <h1>{title}</h1>
          <span>{items.length}</span>
        </div>
        <NameList items={items.toSorted((a, b) => compare(a.name[locale], b.name[locale]))} locale={locale} />
        <Colophon locale={locale} version={version} exportedAs={api.visitsAs} />
      </ReadingColumn>
    </Sheet>
  );
}
