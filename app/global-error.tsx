"use client";

import words from "@/messages/error.json";

/** Shown when a page breaks while being read: in all languages, and without inline styles, which the policy blocks. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="prose">
          <h1>{words.title}</h1>
          <p>
            <button type="button" className="button" onClick={reset}>
              {words.again}
            </button>
          </p>
          <p>
            <a href="/">{words.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
