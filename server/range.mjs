/** Parts of files, asked for by their bytes. Next answers 500 for a part that a file does not have. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathOf } from "./urls.mjs";

const PART = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/** @param {string} url @returns {Promise<number | null>} size in bytes of the file at an address; null where there is none */
async function sizeOf(url) {
  const path = decodeURIComponent(pathOf(url));
  if (path.split("/").includes("..")) return null;
  const file = path.startsWith("/_next/static/") ? join(".next", path.slice("/_next".length)) : join("public", path);
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/**
 * Settles, before Next reads it, which part of a file a request asks for. A Range that is unclear, too long or tied to a
 * condition asks for the whole.
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<number | null>} the file's size, where it has no such part
 */
export async function settleRange({ method, url = "/", headers }) {
  // These guard writing, and nothing is written here.
  delete headers["if-match"];
  delete headers["if-unmodified-since"];
  const asked = headers.range;
  if (asked === undefined) return null;
  const size = await sizeOf(url);
  if (size === null) return null;
  const [part, first = "", last, suffix] = PART.exec(asked) ?? [];
  const conditional = headers["if-range"] ?? headers["if-none-match"] ?? headers["if-modified-since"];
  const there = suffix
    ? Number(suffix) > 0
    : Number(first) < size && (last ? Number(last) >= Number(first) : last === "");
  if (!part || method === "HEAD" || Number(suffix) > size || (!there && conditional)) {
    delete headers.range;
    return null;
  }
  return there ? null : size;
}
