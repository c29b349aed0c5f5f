import { Fragment } from "react";
import { wordBreaks } from "@/lib/word-breaks";

/** A text that is broken between words only: Chinese has no spaces that a browser could tell them by. */
export function ByWord({ text }: { text: string }) {
  const breaks = wordBreaks(text) ?? [];
  return [0, ...breaks].map((from, i) => (
    <Fragment key={from}>
      {i > 0 ? <wbr /> : null}
      {text.slice(from, breaks[i])}
    </Fragment>
  ));
}
