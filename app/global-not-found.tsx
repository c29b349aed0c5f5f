import "./tokens.css";
import "./base.css";
import type { Metadata } from "next";
import { LOCALES, PAGE_TABLES } from "@/lib/locales";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

export const metadata: Metadata = { title: "404 · 行迹 Xingji", robots: { index: false } };

/** For what no page stands for, such as a missing file, in all languages; readers are sent `[locale]/missing` instead. */
export default function GlobalNotFound() {
  return (
    <html lang={PAGE_TABLES[LOCALES[0]].tag}>
      <body>
        <main className="prose" id="content" tabIndex={-1}>
          <p className="quiet">404</p>
          {LOCALES.map((locale, i) => {
            const t = translate(locale, "NotFound");
            const Heading = i === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={PAGE_TABLES[locale].tag} className="message">
                <Heading>{t("title")}</Heading>
                <p>{t("text")}</p>
                <p>
                  <a className="button" href={localized(locale, "/")}>
                    {t("back")}
                  </a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
