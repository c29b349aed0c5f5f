/** Entity tags, and whether whoever asks holds the answer already (RFC 9110). */
import { createHash } from "node:crypto";

/** `Cache-Control` of what anybody may keep, and asks for by its tag before they use it again. */
export const REVALIDATED = "public, max-age=0, must-revalidate";

/** The strong tag of a body. @param {string | Uint8Array} body */
export const etagOf = (body) => `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/**
 * Whether an If-None-Match header names a tag, compared weakly, as reading allows.
 * @param {string | null | undefined} ifNoneMatch
 * @param {string} etag
 */
export function matchesEtag(ifNoneMatch, etag) {
  const known = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return known.includes(etag) || known.includes("*");
}
