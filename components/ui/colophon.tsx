import type { Locale } from "@/lib/contract";
import { translate } from "@/messages/translate";

/** The last lines of a page: dataset version, licence, download. */
export function Colophon({ locale, version, geojson }: { locale: Locale; version: string; geojson?: string }) {
  const t = translate(locale, "Trip");
  return (
    <section className="src">
      <h2>{t("data")}</h2>
      <p>
        {geojson ? (
          <>
            <a href={geojson}>{t("geojson")}</a>
            {" · "}
          </>
        ) : null}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          {t("licence")}
        </a>
        {" · "}
        {t("version", { version })}
      </p>
    </section>
  );
}
