/** Addresses as they come in: which of them can be read, and what was meant by those that a messenger has spoilt. */

/** An address without its query. @param {string} url */
export const pathOf = (url) => url.replace(/\?.*/s, "");

/** @param {string} text */
function decodes(text) {
  try {
    return !decodeURIComponent(text.replaceAll("+", " ")).includes("\0");
  } catch {
    return false;
  }
}

/**
 * An address with what can be read of it: null for a path that is none, has broken percent signs or a NUL. Broken
 * parameters of a page are left out, since chat programs add their own; those of the API are the asker's to mend.
 * @param {string} url path and query
 */
export function sanitizeUrl(url) {
  if (!url.startsWith("/") || url.length > 4096) return null;
  const path = pathOf(url);
  const query = url.slice(path.length + 1);
  if (!decodes(path)) return null;
  if (decodes(query)) return url;
  if (/^\/api(\/|$)/.test(path)) return null;
  const kept = query.split("&").filter(decodes).join("&");
  return kept ? `${path}?${kept}` : path;
}

/** What may follow a name by mistake: a part of an address, words of the message in which it stood, or marks alone. */
const AFTER_NAME = /^(?:[#?&]|[^\x21-\x7e]|[^\p{L}\p{N}]+$)/u;
/** After a slash the words would be a name that is not there. */
const AFTER_SLASH = /^(?:[#?&]|[^\p{L}\p{N}]+$)/u;
const CAMERA_IN_QUERY = /%23([\d.]+(?:\/|%2F)-?[\d.]+(?:\/|%2F)-?[\d.]+).*$/i;

/** A hash as far as it can be one, or nothing. @param {string} text after the `#` */
function hashOf(text) {
  const [hash = ""] = /^[\w./-]*/.exec(text) ?? [];
  return hash ? `#${hash}` : "";
}

/**
 * Takes an address apart that may end in punctuation or `&from=…`, or have `%23` for `#`, `%3F` for `?`, `%2F` for `/`.
 * @param {string} url readable path and query
 * @returns {{ path: string, query: string, hash: string } | null} null where it is sound, or past mending
 */
export function repairUrl(url) {
  const raw = pathOf(url);
  const whole = decodeURIComponent(raw);
  const [head = ""] = /^[a-z0-9/-]*/.exec(whole) ?? [];
  const tail = whole.slice(head.length);
  const query = url.slice(raw.length);
  const path = `/${head.split("/").filter(Boolean).join("/")}`;
  const camera = CAMERA_IN_QUERY.exec(query)?.[1];
  if (path === raw && !camera) return null;
  if (tail && !(head.endsWith("/") ? AFTER_SLASH : AFTER_NAME).test(tail)) return null;
  const [before = "", ...after] = tail.split("#");
  const asked = before.startsWith("?") ? `?${new URLSearchParams(before.slice(1))}` : query;
  return {
    path,
    query: camera ? asked.replace(CAMERA_IN_QUERY, "") : asked,
    hash: hashOf(camera ? decodeURIComponent(camera) : after.join("#")),
  };
}
