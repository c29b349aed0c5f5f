/**
 * Step of a build, after Next's own: makes each static page what is sent, and keeps its policy in the headers that Next has
 * beside it (`.meta`) and a compressed copy, so that no request has to wait for one. `.meta` is not documented, so Next is
 * pinned and a browser test watches over it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finish, pictureFirst } from "../server/finish.mjs";

const ROOT = ".next/server/app";

const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
if (pages.length === 0) throw new Error(`${ROOT} holds no page; run next build first`);
for (const page of pages) {
  const file = join(ROOT, page);
  try {
    const written = readFileSync(file, "utf8");
    // Next's own page for a server that has failed brings its style along.
    const { body, compressed, policy } = finish(page === "_global-error.html" ? written : pictureFirst(written));
    const meta = file.replace(/\.html$/, ".meta");
    const known = existsSync(meta) ? JSON.parse(readFileSync(meta, "utf8")) : {};
    const headers = { ...known.headers, "content-security-policy": policy };
    writeFileSync(meta, JSON.stringify({ ...known, headers }));
    writeFileSync(file, body);
    writeFileSync(`${file}.gz`, compressed);
  } catch (error) {
    throw new Error(`${file} cannot be made ready`, { cause: error });
  }
}
console.log(`pages: ${pages.length}`);
