"use client";

/** Shown when a page breaks while being read: bilingual, and without inline styles, which the policy blocks. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="prose">
          <h1>出错了 · Something went wrong</h1>
          <p>
            <button type="button" className="button" onClick={reset}>
              再试一次 · Try again
            </button>
          </p>
          <p>
            <a href="/zh">行迹</a> · <a href="/en">Xingji</a>
          </p>
        </main>
      </body>
    </html>
  );
}
