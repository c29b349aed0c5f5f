import "../tokens.css";
import "../base.css";
import type { Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AdoptEntry } from "@/components/ui/adopt-entry";
import { Masthead } from "@/components/ui/masthead";
import { WordsProvider } from "@/components/ui/words-provider";
import { LOCALES, PAGE_TABLES } from "@/lib/locales";
import { messages } from "@/messages/translate";

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#16191b" },
  ],
};

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale: asked } = await params;
  const locale = LOCALES.find((known) => known === asked);
  if (!locale) notFound();
  const { Map: map, Share, Sheet } = messages[locale];
  return (
    <html lang={PAGE_TABLES[locale].tag}>
      <body>
        <WordsProvider words={{ Map: map, Share, Sheet }}>
          <AdoptEntry />
          <Masthead locale={locale} />
          {children}
        </WordsProvider>
      </body>
    </html>
  );
}
