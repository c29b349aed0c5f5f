/** A page as it is sent: what the build makes of each that it knows, and the front door of the others. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { deferScripts, deferText, dropPreloads, inlineStyles, policyOf } from "./html.mjs";

/** @param {string} path */
const readSheet = (path) => readFileSync(path.replace(/^_next/, ".next"), "utf8");

/** @param {string} html as Next wrote it @returns {string} which shows its picture first */
export const pictureFirst = (html) => deferText(inlineStyles(deferScripts(dropPreloads(html)), readSheet));

/**
 * A page with all that is sent of it, ready, so that no request has to wait.
 * @param {string} html
 * @returns {{ body: Buffer, compressed: Buffer, policy: string }}
 */
export const finish = (html) => ({
  body: Buffer.from(html),
  compressed: gzipSync(html, { level: 9 }),
  policy: policyOf(html),
});
