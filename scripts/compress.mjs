/** Last step of a build: a compressed copy beside every static page, so that no request has to wait for one. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const ROOT = ".next/server/app";

const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
for (const page of pages)
  writeFileSync(join(ROOT, `${page}.gz`), gzipSync(readFileSync(join(ROOT, page)), { level: 9 }));
