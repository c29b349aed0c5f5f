/** How often one client may ask for what costs a look-up. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { clientOf } from "./client.mjs";
import { isOnDemand } from "./on-demand.mjs";
import { wholeNumber } from "./settings.mjs";

/** @param {string} name @param {number} fallback */
const perSecond = (name, fallback) => new RateLimiterMemory({ points: wholeNumber(name, fallback), duration: 1 });

const LIMITS = [
  {
    covers: /** @param {string} url */ (url) => /^\/api\/geocode(?![\w-])/.test(url),
    limiter: perSecond("GEOCODE_PER_SECOND", 100),
  },
  {
    covers: /** @param {string} url */ (url) =>
      isOnDemand(url) || /^\/api\/(search(?![\w-])|[^?]*\?(.*&)?q=)/.test(url),
    limiter: perSecond("SEARCH_PER_SECOND", 20),
  },
];

/**
 * Whether a request is one too many in this second.
 * @param {import("node:http").IncomingMessage} request
 */
export async function isRateLimited(request) {
  const limit = LIMITS.find(({ covers }) => covers(request.url ?? ""));
  if (!limit) return false;
  return limit.limiter.consume(clientOf(request)).then(
    () => false,
    () => true,
  );
}
