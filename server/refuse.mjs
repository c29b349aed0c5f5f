/** Requests that go no further. */

/** Whether an address is malformed: broken percent signs, a NUL, or nothing that names a path. @param {string} url */
export function unreadable(url) {
  if (!url.startsWith("/") || url.length > 4096) return true;
  try {
    return (
      decodeURIComponent(url.replace(/\?.*$/, "")).includes("\0") ||
      /%00/.test(url) ||
      !decodeURIComponent(url.replaceAll("+", " "))
    );
  } catch {
    return true;
  }
}

/**
 * Answers with a problem document (RFC 9457).
 * @param {import("node:http").ServerResponse} response
 * @param {400 | 405 | 500} status
 * @param {string} detail
 */
export function refuse(response, status, detail) {
  const title = { 400: "Bad request", 405: "Method not allowed", 500: "Server error" }[status];
  response
    .writeHead(status, { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" })
    .end(JSON.stringify({ type: "about:blank", title, status, detail }));
}
