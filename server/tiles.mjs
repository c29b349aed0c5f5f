/** Street tiles: whose they are is the operator's choice, read when the server starts. */
const {
  TILES_URL = "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
  TILES_ATTRIBUTION = "© OpenStreetMap contributors",
  TILES_ATTRIBUTION_URL = "https://www.openstreetmap.org/copyright",
  TILES_DATUM = "WGS-84",
} = process.env;
if (TILES_DATUM !== "WGS-84" && TILES_DATUM !== "GCJ-02")
  throw new Error(`TILES_DATUM is "${TILES_DATUM}"; it may be WGS-84 or GCJ-02`);

/** Up to the end of the last part of a host in which `{s}` stands. */
const SUBDOMAINS = /(?<=^https?:\/\/)[^/]*\{s\}[^./]*(?=\.)/;

/** The origin of street tiles as a policy has it, which knows no part of a name. @param {string} template with `{z}/{x}/{y}` */
export const originOf = (template) => new URL(template.replace(SUBDOMAINS, "*")).origin;

/** The one host that pages may load images from, beside ours. */
export const tileOrigin = originOf(TILES_URL);

/** Tells the map where its street tiles are. @param {import("node:http").ServerResponse} response */
export function sendTileSettings(response) {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" }).end(
    JSON.stringify({
      url: TILES_URL,
      attribution: TILES_ATTRIBUTION,
      attributionUrl: TILES_ATTRIBUTION_URL,
      datum: TILES_DATUM,
    }),
  );
}
