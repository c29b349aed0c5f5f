import { Fragment } from "react";
import type { Locale } from "@/lib/contract";
import { EXPORTS } from "@/lib/formats";
import { translate } from "@/messages/translate";
import page from "./page.module.css";

interface Props {
  locale: Locale;
  /** Version of the data set. */
  version: string;
  /** Where what the page shows is, in a format of `lib/formats`. */
  exportedAs?: (format: string) => string;
  /** What to cite, and its whole address. */
  cited?: { title: string; url: string };
}

/** The last lines of a page: how to cite it, dataset version, licence, download. */
export function Colophon({ locale, version, exportedAs, cited }: Props) {
  const t = translate(locale, "Trip");
  return (
    <section className={page.section}>
      <h2>{t("data")}</h2>
      {cited ? (
        <p id="cite" tabIndex={-1}>
          {t("cited", { ...cited, version })}
        </p>
      ) : null}
      <p>
        {exportedAs
          ? EXPORTS.map(({ id, name }) => (
              <Fragment key={id}>
                <a href={exportedAs(id)}>{t("downloadAs", { format: name })}</a>
                {" · "}
              </Fragment>
            ))
          : null}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          {t("licence")}
        </a>
        {" · "}
        {t("version", { version })}
      </p>
    </section>
  );
}
