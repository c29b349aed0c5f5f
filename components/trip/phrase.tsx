import type { Locale } from "@/lib/contract";
import { languageOf, phraseSaysMore, saysLess } from "@/lib/words";
import { translate } from "@/messages/translate";

interface Props {
  /** The source's own words for a date. */
  phrase: string | null;
  /** EDTF. */
  date: string;
  locale: Locale;
}

/** How a source words a date, where that says more than the date beside it. */
export function Phrase({ phrase, date, locale }: Props) {
  if (!phrase || !phraseSaysMore(phrase, date)) return null;
  const t = translate(locale, "Trip");
  return (
    <span className="quiet">
      {" "}
      {t.rich(saysLess(phrase, date) ? "reportedLess" : "reported", {
        phrase: () => <span lang={languageOf(phrase)}>{phrase}</span>,
      })}
    </span>
  );
}
