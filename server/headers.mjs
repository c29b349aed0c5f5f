/** Headers that every answer carries, errors and redirects too. */
import { randomBytes } from "node:crypto";
import { REVALIDATED } from "./etag.mjs";
import { isOnDemand } from "./on-demand.mjs";
import { pagePolicy } from "./policy.mjs";
import { tileOrigin } from "./tiles.mjs";

/** For everything that is no page. */
export const BARE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/**
 * Sets the headers now, and settles policy and caching at the moment the head is written: static pages bring the
 * policy with their hashes along, everything else gets one that allows nothing.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ dev: boolean }} options
 */
export function applySecurityHeaders(request, response, { dev }) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  // Next takes its nonce from this request header, which must never be the reader's to choose.
  delete request.headers["content-security-policy"];
  delete request.headers["content-security-policy-report-only"];
  let fallback = BARE_POLICY;
  if (dev) fallback = pagePolicy("'self' 'unsafe-eval' 'unsafe-inline'", "'self' 'unsafe-inline'");
  else if (isOnDemand(request.url ?? "")) {
    // No build could hash their scripts.
    fallback = pagePolicy(`'self' 'nonce-${randomBytes(16).toString("base64")}'`);
    request.headers["content-security-policy"] = fallback;
  }
  const writeHead = response.writeHead.bind(response);
  /** @type {any} */ (response).writeHead = (/** @type {[number]} */ ...args) => {
    const policy = String(response.getHeader("content-security-policy") ?? fallback);
    response.setHeader("content-security-policy", policy.replace("img-src 'self'", `img-src 'self' ${tileOrigin}`));
    // Next's year at a shared cache would outlive a deploy.
    if (/^s-maxage/.test(String(response.getHeader("cache-control") ?? ""))) {
      response.setHeader("cache-control", REVALIDATED);
    }
    return writeHead(...args);
  };
}
