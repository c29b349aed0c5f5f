/** Static pages, sent as the build wrote and compressed them. What else the same addresses can mean is left to Next. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const ROOT = ".next/server/app";
const PAGE = /^(\/(?:zh|en)(?:\/[a-z0-9-]+)*)(?:\?|$)/;
/** Next answers the same addresses with data, when these are asked for. */
const VARY = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";

/** @param {string} file */
const orNothing = (file) => readFile(file).catch(() => undefined);

/**
 * Answers with a static page, if that is what is asked for.
 * @param {import("node:http").IncomingMessage} request GET or HEAD
 * @param {import("node:http").ServerResponse} response
 * @returns {Promise<boolean>} whether it was
 */
export async function page(request, response) {
  const path = PAGE.exec(request.url ?? "")?.[1];
  if (!path || request.headers.rsc !== undefined) return false;
  const compressed = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(String(request.headers["accept-encoding"]));
  const [body, meta] = await Promise.all([
    orNothing(join(ROOT, `${path}.html${compressed ? ".gz" : ""}`)),
    orNothing(join(ROOT, `${path}.meta`)),
  ]);
  if (!body || !meta) return false;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("Content-Security-Policy", JSON.parse(String(meta)).headers["content-security-policy"]);
  response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  response.setHeader("Vary", VARY);
  response.setHeader("ETag", etag);
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  if (known.includes(etag) || known.includes("*")) {
    response.writeHead(304).end();
    return true;
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", body.length);
  if (compressed) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
  return true;
}
