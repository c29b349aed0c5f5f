"use client";

import { Fragment } from "react";
import words from "@/messages/error.json";

const WORDS = Object.entries(words);
const inAll = (word: "title" | "again") => WORDS.map(([, texts]) => texts[word]).join(" · ");

/** Shown when a page breaks while being read: in all languages, and without inline styles, which the policy blocks. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="prose">
          <h1>{inAll("title")}</h1>
          <p>
            <button type="button" className="btn" onClick={reset}>
              {inAll("again")}
            </button>
          </p>
          <p>
            {WORDS.map(([locale, { home }], i) => (
              <Fragment key={locale}>
                {i > 0 ? " · " : null}
                <a href={`/${locale}`}>{home}</a>
              </Fragment>
            ))}
          </p>
        </main>
      </body>
    </html>
  );
}
