import type { Claim, Locale, Source } from "@/lib/contract";
import { translate } from "@/messages/translate";
import { EvidenceList } from "./citation";
import styles from "./claims.module.css";

interface Props {
  claims: Claim[];
  sources: Source[];
  locale: Locale;
  /** What a link on the page leads to. */
  id?: string;
}

/** What sources say differently from what is drawn, side by side. */
export function Claims({ claims, sources, locale, id }: Props) {
  const t = translate(locale, "Trip");
  const fact = translate(locale, "Fact");
  if (claims.length === 0) return null;
  return (
    <section className={styles.claims} id={id} tabIndex={id ? -1 : undefined}>
      <h3>{t("claims")}</h3>
      {claims.map((claim) => (
        <div key={JSON.stringify(claim)}>
          <p>
            <b>{fact(claim.about)}</b> {claim.value[locale]}
          </p>
          <EvidenceList evidence={claim.evidence} sources={sources} locale={locale} />
        </div>
      ))}
    </section>
  );
}
