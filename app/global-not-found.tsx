import "./tokens.css";
import "./base.css";
import type { Metadata } from "next";
import { LOCALES } from "@/lib/contract";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

export const metadata: Metadata = { title: "404 · 行迹 Xingji", robots: { index: false } };

/** For what no page stands for, such as a missing file, in both languages; readers are sent `[locale]/missing` instead. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="prose" id="content" tabIndex={-1}>
          <p className="quiet">404</p>
          {LOCALES.map((locale, i) => {
            const t = translate(locale, "NotFound");
            const Heading = i === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={locale === "zh" ? "zh-Hans" : "en"} className="message">
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
