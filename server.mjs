/**
 * The front door: headers on every answer, GET and HEAD only, languages, moved addresses; then Next.
 * `node server.mjs` serves what `npm run build` made and writes nothing; `--dev` compiles as files change.
 */
import { createServer } from "node:http";
import next from "next";
import { drain } from "./server/drain.mjs";
import { dress } from "./server/headers.mjs";
import { moved } from "./server/moved.mjs";
import { refuse, unreadable } from "./server/refuse.mjs";
import { tiles } from "./server/tiles.mjs";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST;

const app = next({ dev, port, hostname: hostname ?? "localhost" });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (request, response) => {
  dress(request, response, { dev });
  const url = request.url ?? "/";
  if (unreadable(url)) return refuse(response, 400, "The address cannot be read.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response.setHeader("Allow", "GET, HEAD"), 405, "Only GET and HEAD are answered here.");
  }
  if (url === "/tiles.json") return tiles(response);
  const target = moved(url, request.headers["accept-language"]);
  if (target) return response.writeHead(target.status, target.headers).end();
  handle(request, response).catch((/** @type {unknown} */ error) => {
    console.error(error);
    if (!response.headersSent) refuse(response, 500, "Something went wrong here.");
    else response.destroy();
  });
});

server.listen(port, hostname, () => {
  console.log(`Xingji is ready on http://${hostname ?? "localhost"}:${port}`);
});
drain(server);
