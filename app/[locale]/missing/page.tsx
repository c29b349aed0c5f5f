import type { Metadata } from "next";
import { Nearest } from "@/components/ui/nearest";
import { LOCALES } from "@/lib/locales";
import { asLocale } from "@/lib/params";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const title = `${translate(locale, "NotFound")("title")} · ${translate(locale, "Site")("name")}`;
  return { title, robots: { index: false } };
}

/** What the front door sends, with 404, in the place of a page that there is not. */
export default async function MissingPage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = translate(locale, "NotFound");
  return (
    <main className="prose" id="content" tabIndex={-1}>
      <p className="quiet">404</p>
      <section className="message">
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <p>
          <a className="button" href={localized(locale, "/")}>
            {t("back")}
          </a>
        </p>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <p key={other} lang={other}>
            <a href={localized(other, "/")}>{translate(other, "NotFound")("back")}</a>
          </p>
        ))}
      </section>
      <Nearest locale={locale} heading={t("nearest")} />
    </main>
  );
}
