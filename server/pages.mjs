/** Pages, sent as they were made and compressed once. What else the same addresses can mean is left to Next. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { etagOf, matchesEtag, REVALIDATED } from "./etag.mjs";
import { ANY_LOCALE, localeOf, negotiateLocale } from "./locale.mjs";
import { isOnDemand } from "./on-demand.mjs";
import { pathOf } from "./urls.mjs";

const ROOT = ".next/server/app";
const PAGE = new RegExp(`^/${ANY_LOCALE}(?:/[a-z0-9-]+)*$`);
/** Where the build keeps what is sent in the place of a page that there is not. */
const MISSING = new RegExp(`^/${ANY_LOCALE}/missing$`);
/** Next answers the same addresses with data, when these are asked for. */
const VARY = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";

/** Whether a path, without a query, looks like one of a page. @param {string} path */
export const couldBePage = (path) => PAGE.test(path) && !MISSING.test(path);

/** @param {string} path */
const isBuilt = (path) => existsSync(join(ROOT, `${path}.html`));

/** A page of the build, in the copy that is sent. @param {string} path @param {boolean} compressed */
async function built(path, compressed) {
  const [body, meta] = await Promise.all([
    readFile(join(ROOT, `${path}.html${compressed ? ".gz" : ""}`)),
    readFile(join(ROOT, `${path}.meta`), "utf8"),
  ]);
  return { body, policy: String(JSON.parse(meta).headers["content-security-policy"]) };
}

/**
 * @param {import("node:http").IncomingMessage} request GET or HEAD
 * @param {import("node:http").ServerResponse} response
 * @param {200 | 404} status
 * @param {(compressed: boolean) => Promise<{ body: Buffer, policy: string }>} read
 */
async function send(request, response, status, read) {
  const compressed = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(String(request.headers["accept-encoding"]));
  const { body, policy } = await read(compressed);
  const etag = etagOf(body);
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Cache-Control", REVALIDATED);
  response.setHeader("Vary", status === 404 ? `${VARY}, Accept-Language` : VARY);
  response.setHeader("ETag", etag);
  if (status === 200 && matchesEtag(request.headers["if-none-match"], etag)) return response.writeHead(304).end();
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", body.length);
  if (compressed) response.setHeader("Content-Encoding", "gzip");
  return response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}

/**
 * Answers 404 with a page in the reader's language: the address's, or else the browser's.
 * @param {import("node:http").IncomingMessage} request GET or HEAD
 * @param {import("node:http").ServerResponse} response
 */
export function sendNotFound(request, response) {
  const locale = localeOf(pathOf(request.url ?? "/")) ?? negotiateLocale(request.headers["accept-language"]);
  return send(request, response, 404, (compressed) => built(`/${locale}/missing`, compressed));
}

/** @param {ReturnType<typeof import("./render.mjs").renderer>} render what makes the pages that the build has not */
export function pagesBy(render) {
  /** Whether a path is one of a page. @param {string} path @param {import("node:http").IncomingMessage} request who asks */
  const isPage = async (path, request) =>
    couldBePage(path) && (isOnDemand(path) || isBuilt(path) || (await render(path, request)) !== undefined);

  /**
   * Answers with a page, if that is what is asked for, and with 404 where there is none at a page's address.
   * @param {import("node:http").IncomingMessage} request GET or HEAD
   * @param {import("node:http").ServerResponse} response
   * @returns {Promise<boolean>} whether it has answered
   */
  async function sendPage(request, response) {
    const path = pathOf(request.url ?? "/");
    if (localeOf(path) === null || isOnDemand(path) || request.headers.rsc !== undefined) return false;
    if (couldBePage(path) && isBuilt(path)) await send(request, response, 200, (compressed) => built(path, compressed));
    else {
      const page = await render(path, request);
      if (page) {
        const { body, compressed, policy } = page;
        await send(request, response, 200, async (small) => ({ body: small ? compressed : body, policy }));
      } else await sendNotFound(request, response);
    }
    return true;
  }

  return { isPage, sendPage };
}
