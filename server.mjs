/**
 * The front door: headers on every answer, GET and HEAD only, languages, redirects, limits, static pages; then Next.
 * `node server.mjs` serves what `npm run build` made and writes nothing; `--dev` compiles as files change.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { drain } from "./server/drain.mjs";
import { closeOnClientError, hasMalformedRouterState, isUnroutable, sendError, TIMEOUTS } from "./server/errors.mjs";
import { applySecurityHeaders } from "./server/headers.mjs";
import { isRateLimited } from "./server/limits.mjs";
import { couldBePage, pagesBy, sendNotFound } from "./server/pages.mjs";
import { settleRange } from "./server/range.mjs";
import { redirectFor } from "./server/redirect.mjs";
import { renderer, TooManyRenderings } from "./server/render.mjs";
import { sendTileSettings } from "./server/tiles.mjs";
import { sanitizeUrl } from "./server/urls.mjs";

if (process.argv.includes("--help")) {
  console.log("npm run serve\n\nServes what npm run build made on http://localhost:3000. PORT and HOST choose where.");
  process.exit();
}
const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}"; it must be a number up to 65535.`);
  process.exit(1);
}
const hostname = process.env.HOST;
if (!dev && !existsSync(".next/BUILD_ID")) {
  console.error("There is no build here: run npm run build first, or npm start, which builds.");
  process.exit(1);
}

const app = next({ dev, port, hostname: hostname ?? "localhost" });
await app.prepare();
const handle = app.getRequestHandler();
const { isPage, sendPage } = pagesBy(renderer(handle));

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function answer(request, response) {
  applySecurityHeaders(request, response, { dev });
  const url = sanitizeUrl(request.url ?? "/");
  if (url === null) return sendError(request, response, 400, "The address cannot be read.");
  request.url = url;
  if (request.method !== "GET" && request.method !== "HEAD") {
    return sendError(request, response.setHeader("Allow", "GET, HEAD"), 405, "Only GET and HEAD are answered here.");
  }
  if (hasMalformedRouterState(request))
    return sendError(request, response, 400, "The header next-router-state-tree cannot be read.");
  if (url === "/tiles.json") return sendTileSettings(response);
  const served = (/** @type {string} */ path) => (dev ? couldBePage(path) : isPage(path, request));
  const redirect = await redirectFor(url, request.headers["accept-language"], served);
  if (redirect) return response.writeHead(redirect.status, redirect.headers).end();
  if (await isRateLimited(request)) return refuseForNow(request, response);
  if (!dev && (await sendPage(request, response))) return;
  if (!dev && isUnroutable(url)) return sendNotFound(request, response);
  const size = await settleRange(request);
  if (size !== null) {
    response.setHeader("Content-Range", `bytes */${size}`);
    return sendError(request, response, 416, `The file has ${size} bytes.`);
  }
  await handle(request, response);
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
const refuseForNow = (request, response) =>
  sendError(request, response.setHeader("Retry-After", "1"), 429, "Ask again in a second.");

const server = createServer(TIMEOUTS, (request, response) => {
  answer(request, response).catch((/** @type {unknown} */ error) => {
    if (error instanceof TooManyRenderings) return refuseForNow(request, response);
    console.error(error);
    if (response.headersSent) response.destroy();
    else sendError(request, response, 500, "Something went wrong here.");
  });
});
server.on("clientError", closeOnClientError);
server.on("error", (error) => {
  console.error(`Cannot serve on port ${port}: ${error.message}. PORT and HOST choose another place.`);
  process.exit(1);
});

server.listen(port, hostname, () => {
  console.log(`Xingji is ready on http://${hostname ?? "localhost"}:${port}`);
});
drain(server);
