import { Fragment } from "react";
import type { Locale } from "@/lib/contract";
import { PAGE_TABLES } from "@/lib/locales";

/** What the dictionaries of browsers take for a word of its own. */
const isSuffix = (segment: string) => segment === "团";

const isNumber = (segment: string | undefined) => /^\d+$/.test(segment ?? "");

/**
 * A text that is broken between words only: Chinese has no spaces that a browser could tell them by. A number stays with
 * what it counts.
 */
export function ByWord({ text, locale }: { text: string; locale: Locale }) {
  const parts = [...new Intl.Segmenter(PAGE_TABLES[locale].tag, { granularity: "word" }).segment(text)];
  return parts.map(({ segment, index, isWordLike }, i) => (
    <Fragment key={index}>
      {isWordLike && parts[i - 1]?.isWordLike && !isSuffix(segment) && !isNumber(parts[i - 1]?.segment) ? (
        <wbr />
      ) : null}
      {segment}
    </Fragment>
  ));
}
