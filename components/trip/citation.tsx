import { citationInWords } from "@/lib/citation";
import type { Evidence, Locale, Source } from "@/lib/contract";
import { translate } from "@/messages/translate";

/** A source as a reader would cite it, linked where it has an address. */
export function Citation({ source, locale }: { source: Source; locale: Locale }) {
  const words = citationInWords(source, locale);
  return (
    <>
      {source.URL ? (
        <a href={source.URL} rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      {source.note ? <span className="quiet"> {source.note}</span> : null}
    </>
  );
}

/** Which facts stand where: one line a source passage. */
export function EvidenceList({
  evidence,
  sources,
  locale,
}: {
  evidence: Evidence[];
  sources: Source[];
  locale: Locale;
}) {
  const t = translate(locale, "Visit");
  const fact = translate(locale, "Fact");
  return (
    <ul className="evidence">
      {evidence.map((item) => {
        const source = sources.find(({ id }) => id === item.source);
        const where = item.selector ? t("held", { start: item.selector.start, end: item.selector.end }) : t("notHeld");
        return (
          <li key={JSON.stringify(item)}>
            {source ? <Citation source={{ ...source, note: undefined }} locale={locale} /> : item.source}
            <span className="quiet">
              {" · "}
              {where}
              {" · "}
              {item.about
                .map((about) => fact(about))
                .join(locale === "zh" ? "、" : ", ")
                .toLowerCase()}
              {locale === "zh" ? "：" : ": "}
              {t(item.status)}
            </span>
            {item.note ? <span className="quiet"> {item.note[locale]}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
