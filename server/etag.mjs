/** Entity tags, and whether whoever asks holds the answer already (RFC 9110). */
import { createHash } from "node:crypto";

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
