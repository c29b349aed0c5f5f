/** Pages that the build has not made: Next is asked for one with its first reader, and it is kept for the next. */
import inject from "light-my-request";
import { LRUCache } from "lru-cache";
import { finish, pictureFirst } from "./finish.mjs";
import { isRenderingLimited } from "./limits.mjs";
import { ANY_LOCALE } from "./locale.mjs";

/** Of these there can be more than a build makes, see `app/made-ahead.ts`. */
const COUNTLESS = new RegExp(`^/${ANY_LOCALE}/(?:trips/[a-z0-9-]+(?:/[a-z0-9-]+)?|(?:people|places)/[a-z0-9-]+)$`);

/** All that are kept, bytes. */
const KEPT = 64 * 2 ** 20;

/** A client has had too many pages made in one second. */
export class TooManyRenderings extends Error {}

/**
 * What renders pages by their paths, each once however many ask for it; undefined where there is no such page. It throws
 * {@link TooManyRenderings}.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} handle Next's
 */
export function renderer(handle) {
  const pages = new LRUCache({
    maxSize: KEPT,
    sizeCalculation: ({ body, compressed }) => body.length + compressed.length,
    fetchMethod: async (/** @type {string} */ path) => {
      const { statusCode, payload } = await inject(/** @type {any} */ (handle), { url: path });
      if (statusCode === 404) return undefined;
      if (statusCode !== 200) throw new Error(`Next answers ${path} with ${statusCode}`);
      return finish(pictureFirst(payload));
    },
  });
  return async (/** @type {string} */ path, /** @type {import("node:http").IncomingMessage} */ request) => {
    if (!COUNTLESS.test(path)) return undefined;
    if (!pages.has(path) && (await isRenderingLimited(request))) throw new TooManyRenderings();
    return pages.fetch(path);
  };
}
