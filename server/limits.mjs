/** How often one client may ask for what costs a look-up. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientOf } from "./client.mjs";
import { ANY_LOCALE } from "./locale.mjs";
import { wholeNumber } from "./settings.mjs";

/** @param {string} name @param {number} fallback */
const perSecond = (name, fallback) => new RateLimiterMemory({ points: wholeNumber(name, fallback), duration: 1 });

const SEARCH = new RegExp(`^/(?:${ANY_LOCALE}/search(?![\\w-])|api/(?:search(?![\\w-])|[^?]*\\?(?:.*&)?q=))`);

/** Whether words are looked up: on the page for it, in the API, and by `q` of what else the API has. @param {string} url */
export const isSearch = (url) => SEARCH.test(url);

const LIMITS = [
  {
    covers: /** @param {string} url */ (url) => /^\/api\/geocode(?![\w-])/.test(url),
    limiter: perSecond("GEOCODE_PER_SECOND", 100),
  },
  { covers: isSearch, limiter: perSecond("SEARCH_PER_SECOND", 20) },
];

/** @param {RateLimiterMemory} limiter @param {import("node:http").IncomingMessage} request */
const isTooMany = (limiter, request) =>
  limiter.consume(clientOf(request)).then(
    () => false,
    () => true,
  );

/**
 * Whether a request is one too many in this second.
 * @param {import("node:http").IncomingMessage} request
 */
export async function isRateLimited(request) {
  const limit = LIMITS.find(({ covers }) => covers(request.url ?? ""));
  return limit !== undefined && isTooMany(limit.limiter, request);
}

const renderings = perSecond("PAGES_PER_SECOND", 20);

/**
 * Whether one client has as many pages made in this second as it may: what a look-up costs, a rendering does.
 * @param {import("node:http").IncomingMessage} request
 */
export const isRenderingLimited = (request) => isTooMany(renderings, request);
