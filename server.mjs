/**
 * The front door: headers on every answer, GET and HEAD only, languages, moved addresses, static pages; then Next.
 * `node server.mjs` serves what `npm run build` made and writes nothing; `--dev` compiles as files change.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { drain } from "./server/drain.mjs";
import { dress } from "./server/headers.mjs";
import { moved } from "./server/moved.mjs";
import { page } from "./server/pages.mjs";
import { hangUp, nowhere, refuse, unreadable } from "./server/refuse.mjs";
import { tiles } from "./server/tiles.mjs";

if (process.argv.includes("--help")) {
  console.log("npm run serve\n\nServes what npm run build made on http://localhost:3000. PORT and HOST choose where.");
  process.exit();
}
const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST;
if (!dev && !existsSync(".next/BUILD_ID")) {
  console.error("There is no build here: run npm run build first, or npm start, which builds.");
  process.exit(1);
}

const app = next({ dev, port, hostname: hostname ?? "localhost" });
await app.prepare();
const handle = app.getRequestHandler();

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
async function answer(request, response) {
  dress(request, response, { dev });
  const url = request.url ?? "/";
  if (unreadable(url)) return refuse(request, response, 400, "The address cannot be read.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(request, response.setHeader("Allow", "GET, HEAD"), 405, "Only GET and HEAD are answered here.");
  }
  if (url === "/tiles.json") return tiles(response);
  const target = moved(url, request.headers["accept-language"]);
  if (target) return response.writeHead(target.status, target.headers).end();
  if (!dev && (await page(request, response))) return;
  if (!dev && nowhere(url)) request.url = "/_not-found";
  await handle(request, response);
}

const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (request, response) => {
  answer(request, response).catch((/** @type {unknown} */ error) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else refuse(request, response, 500, "Something went wrong here.");
  });
});
server.on("clientError", hangUp);
server.on("error", (error) => {
  console.error(`Cannot serve on port ${port}: ${error.message}. PORT and HOST choose another place.`);
  process.exit(1);
});

server.listen(port, hostname, () => {
  console.log(`Xingji is ready on http://${hostname ?? "localhost"}:${port}`);
});
drain(server);
