import { citationParts, noteInWords } from "@/lib/citation";
import type { Evidence, Locale, Source } from "@/lib/contract";
import { TABLES } from "@/lib/locales";
import { translate } from "@/messages/translate";
import styles from "./citation.module.css";

/** A source as a reader would cite it, linked where it has an address. */
function Citation({ source, locale }: { source: Source; locale: Locale }) {
  const words = citationParts(source, locale).map(({ text, lang, date }, i) => {
    // The parts of a citation never change places.
    const key = i;
    if (date)
      return (
        <time key={key} className={styles.issued} dateTime={date}>
          {text}
        </time>
      );
    return lang && lang !== locale ? (
      <span key={key} lang={lang}>
        {text}
      </span>
    ) : (
      text
    );
  });
  return source.URL ? (
    <a href={source.URL} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}

/** Sources with what they are and which text was read, and under each the passages that are given as evidence. */
export function Sources({ sources, evidence, locale }: { sources: Source[]; evidence: Evidence[]; locale: Locale }) {
  const t = translate(locale, "Visit");
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <Citation source={source} locale={locale} />
          {source.note ? <span className="quiet"> {noteInWords(source.note, locale)}</span> : null}
          {source.custom?.text_sha256 ? (
            <span className={`quiet ${styles.hash}`}>{t("hash", { hash: source.custom.text_sha256 })}</span>
          ) : null}
          <Passages evidence={evidence.filter((item) => item.source === source.id)} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Evidence by what `key` says of it, in the order of first mention. */
function grouped(evidence: Evidence[], key: (item: Evidence) => string): [key: string, items: Evidence[]][] {
  const keys = [...new Set(evidence.map(key))];
  return keys.map((each) => [each, evidence.filter((item) => key(item) === each)]);
}

interface Props {
  evidence: Evidence[];
  /** Among others, those that the evidence cites. */
  sources: Source[];
  locale: Locale;
}

/** Which facts stand where: each source once, with its passages. */
export function EvidenceList({ evidence, sources, locale }: Props) {
  return (
    <ul className={styles.evidence}>
      {grouped(evidence, (item) => item.source).map(([id, items]) => {
        const source = sources.find((each) => each.id === id);
        return (
          <li key={id}>
            {source ? <Citation source={source} locale={locale} /> : id}
            <Passages evidence={items} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}

/** The passages of one source: where each stands, and which facts it holds. */
function Passages({ evidence, locale }: { evidence: Evidence[]; locale: Locale }) {
  const t = translate(locale, "Visit");
  const fact = translate(locale, "Fact");
  const { listComma, colon, brackets } = TABLES[locale];
  const where = ({ selector }: Evidence) => (selector ? t("held", selector) : t("notHeld"));
  const alike = grouped(evidence, (item) => `${where(item)} ${item.status} ${item.note?.[locale] ?? ""}`);
  if (evidence.length === 0) return null;
  return (
    <ul className={`quiet ${styles.passages}`}>
      {alike.map(([key, items]) => {
        const [first] = items;
        if (!first) return null;
        const facts = [...new Set(items.flatMap(({ about }) => about))]
          .map((about) => fact(about))
          .join(listComma)
          .toLowerCase();
        return (
          <li key={key}>
            {where(first) + colon + facts + brackets[0] + t(first.status) + brackets[1]}
            {first.note ? ` ${first.note[locale]}` : null}
          </li>
        );
      })}
    </ul>
  );
}
