/** Requests that go no further. */
import { readdirSync } from "node:fs";
import { ALWAYS, BARE_POLICY } from "./headers.mjs";

/** Whether an address is malformed: broken percent signs, a NUL, or nothing that names a path. @param {string} url */
export function unreadable(url) {
  if (!url.startsWith("/") || url.length > 4096) return true;
  try {
    return decodeURIComponent(url.replaceAll("+", " ")).includes("\0");
  } catch {
    return true;
  }
}

/** What an address may begin with: languages, API, the framework's files, ours. */
const FIRST = new Set(["zh", "en", "api", "_next", "icon.svg", ...readdirSync("public")]);

/**
 * Whether an address leads nowhere for certain. Next would take the first segment of any other for a language, and
 * answer its own inner names (`/index`, `/_global-error`, `/%5Blocale%5D`) or dots with a fault.
 * @param {string} url
 */
export function nowhere(url) {
  const path = url.replace(/\?.*/s, "");
  return !FIRST.has(path.split("/")[1] ?? "") || /\/(\.|%2e){1,2}(\/|$)/i.test(path);
}

/**
 * Answers the API with a problem document (RFC 9457), everybody else with the same in plain words.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {400 | 405 | 500} status
 * @param {string} detail
 */
export function refuse(request, response, status, detail) {
  const title = { 400: "Bad request", 405: "Method not allowed", 500: "Server error" }[status];
  const [type, body] = request.url?.startsWith("/api/")
    ? ["application/problem+json", JSON.stringify({ type: "about:blank", title, status, detail })]
    : ["text/plain", `${title}. ${detail}\n`];
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" }).end(body);
}

/**
 * Answers what never became a request, because it was no HTTP.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
export function hangUp(error, socket) {
  if (!socket.writable) return socket.destroy();
  const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const headers = { ...ALWAYS, "Content-Security-Policy": BARE_POLICY, "Content-Length": 0, Connection: "close" };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return socket.end(`HTTP/1.1 ${status}\r\n${head.join("")}\r\n`);
}
