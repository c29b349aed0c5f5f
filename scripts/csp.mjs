/**
 * Step of a build: hashes every inline script and style of every static page and stores the page's policy in the
 * headers that Next keeps beside it (`.meta`). That file is not documented, so Next is pinned and a browser test watches
 * over it.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagePolicy } from "../server/policy.mjs";

const ROOT = ".next/server/app";

/** @param {string} html @param {"script" | "style"} tag */
function sources(html, tag) {
  const inline = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"));
  const hashes = Array.from(
    inline,
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return ["'self'", ...new Set(hashes)].join(" ");
}

const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
if (pages.length === 0) throw new Error(`${ROOT} holds no page; run next build first`);
for (const page of pages) {
  const meta = join(ROOT, page.replace(/\.html$/, ".meta"));
  const known = existsSync(meta) ? JSON.parse(readFileSync(meta, "utf8")) : {};
  const html = readFileSync(join(ROOT, page), "utf8");
  const policy = pagePolicy(sources(html, "script"), sources(html, "style"));
  writeFileSync(meta, JSON.stringify({ ...known, headers: { ...known.headers, "content-security-policy": policy } }));
}
console.log(`policies: ${pages.length} pages`);
