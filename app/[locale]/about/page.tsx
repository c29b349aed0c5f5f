import type { Metadata } from "next";
import { CONTACT_URL, pageMetadata } from "@/app/metadata";
import { Sources } from "@/components/trip/citation";
import { catalog } from "@/lib/catalog";
import { PAGE_TABLES } from "@/lib/locales";
import { asLocale } from "@/lib/params";
import { translate } from "@/messages/translate";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const t = translate(locale, "About");
  return pageMetadata({ locale, path: "/about", title: t("title"), description: t("lede") });
}

const HONESTY = ["honesty1", "honesty2", "honesty3", "honesty4", "honesty5", "honesty6", "honesty7"] as const;
const CHAPTERS = [
  ["evidenceTitle", "evidence"],
  ["placesTitle", "places"],
  ["bordersTitle", "borders"],
  ["correctionsTitle", "corrections"],
  ["licencesTitle", "licences"],
] as const;

export default async function AboutPage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const t = translate(locale, "About");
  const [sources, { version }] = await Promise.all([catalog().sources(), catalog().health()]);
  return (
    <main className="prose" id="content" tabIndex={-1}>
      <h1>{t("title")}</h1>
      <p>{t("lede")}</p>
      <h2>{t("honestyTitle")}</h2>
      <ul>
        {HONESTY.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      {CHAPTERS.map(([title, text]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <p>
            {t(text)}
            {text === "corrections" && CONTACT_URL ? (
              <>
                {PAGE_TABLES[locale].space}
                <a href={CONTACT_URL}>{t("contact")}</a>
              </>
            ) : null}
          </p>
        </section>
      ))}
      <h2>{t("sourcesTitle")}</h2>
      <Sources sources={sources} evidence={[]} locale={locale} />
      <h2>{t("versionTitle")}</h2>
      <p>{version}</p>
    </main>
  );
}
