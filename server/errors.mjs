/** Requests that go no further. */
import { readdirSync } from "node:fs";
// Not documented, so Next is pinned and a browser test watches over it.
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { LOCALES } from "../lib/locales/index.js";
import { BARE_POLICY, SECURITY_HEADERS } from "./headers.mjs";
import { PROBLEM_HEADERS, problemDocument } from "./problem.mjs";
import { pathOf } from "./urls.mjs";

/** How long a request may take to arrive, in milliseconds, and how often that is looked at. */
export const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 3_000 };

/** How long a refused connection has for reading why before it is destroyed, in milliseconds. */
const LINGER = 1_000;

/**
 * Whether a request names the state of Next's router in a way that Next itself cannot read, which it answers with 500.
 * @param {import("node:http").IncomingMessage} request
 */
export function hasMalformedRouterState(request) {
  try {
    parseAndValidateFlightRouterState(request.headers["next-router-state-tree"]);
    return false;
  } catch {
    return true;
  }
}

/** What an address may begin with: languages, API, the framework's files, ours. */
const FIRST_SEGMENTS = new Set([...LOCALES, "api", "_next", "icon.svg", ...readdirSync("public")]);

/**
 * Whether an address leads nowhere for certain. Next would take the first segment of any other for a language, and
 * answer its own inner names (`/index`, `/_global-error`, `/%5Blocale%5D`) or dots with a fault.
 * @param {string} url
 */
export function isUnroutable(url) {
  const path = pathOf(url);
  return !FIRST_SEGMENTS.has(path.split("/")[1] ?? "") || /\/(\.|%2e){1,2}(\/|$)/i.test(path);
}

const PLAIN_HEADERS = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

const TITLES = {
  400: "Bad request",
  405: "Method not allowed",
  416: "Range not satisfiable",
  429: "Too many requests",
  500: "Server error",
};

/**
 * Answers the API with a problem document (RFC 9457), everybody else with the same in plain words.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {400 | 405 | 416 | 429 | 500} status
 * @param {string} detail
 */
export function sendError(request, response, status, detail) {
  const title = TITLES[status];
  const [headers, body] = request.url?.startsWith("/api/")
    ? [PROBLEM_HEADERS, problemDocument({ status, title, detail })]
    : [PLAIN_HEADERS, `${title}. ${detail}\n`];
  response.writeHead(status, headers).end(body);
}

/** Status lines by the code of the error. @type {Record<string, string>} */
const STATUS_OF_ERROR = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/**
 * Answers what never became a request, because it was no HTTP or did not come in time, and closes the connection, whether
 * the other side does so or not.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
export function closeOnClientError(error, socket) {
  if (!socket.writable) return socket.destroy();
  const status = STATUS_OF_ERROR[error.code ?? ""] ?? "400 Bad Request";
  const headers = {
    ...SECURITY_HEADERS,
    "Content-Security-Policy": BARE_POLICY,
    "Content-Length": 0,
    Connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  setTimeout(() => socket.destroy(), LINGER).unref();
  return socket.end(`HTTP/1.1 ${status}\r\n${head.join("")}\r\n`);
}
