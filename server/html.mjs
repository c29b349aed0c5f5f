/**
 * What is made of the pages that Next writes: functions from HTML to HTML, each of which names itself where Next no longer
 * writes what it looks for. A page so made shows its picture before it asks for a file, runs a script or lays out its text.
 */
import { createHash } from "node:crypto";
import { pagePolicy } from "./policy.mjs";

const SHEET = /<link rel="stylesheet" href="\/(_next\/[^"]+)"[^>]*>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const SCRIPT = /<script((?![^>]* noModule)[^>]*)>/g;
/** What a script may not bear while it is held as a block of data. */
const OF_SCRIPTS = / (?=(?:src|async|integrity|crossorigin)=)/g;
const [HEAD_END, END] = ["</head>", "</body></html>"];

/**
 * @param {string} step
 * @param {string} html
 * @param {string | RegExp} found what Next is known to write
 * @param {(match: string, ...groups: string[]) => string} by
 * @throws Error that names the step where it is not there
 */
function replace(step, html, found, by) {
  if (html.search(found) < 0) throw new Error(`${step} finds no ${found} in what this Next writes`);
  return html.replace(found, by);
}

/**
 * Style sheets move into the page.
 * @param {string} html
 * @param {(path: string) => string} read the text of a sheet, by its path from `_next/` on
 */
export function inlineStyles(html, read) {
  const css = [...html.matchAll(SHEET)].map(([, path = ""]) => read(path)).join("\n");
  if (/url\(\.\./.test(css)) throw new Error("inlineStyles: a relative path in a sheet means another file in a page");
  const bare = replace("inlineStyles", html, SHEET, () => "");
  return replace("inlineStyles", bare, HEAD_END, (end) => `<style>${css}</style>${end}`);
}

/** Nothing is fetched that a page does without until its first frame. @param {string} html */
export const dropPreloads = (html) => replace("dropPreloads", html, PRELOAD, () => "");

/** Runs at the end. A script that was parsed as inert stays inert; only a new element is fetched and run. */
const WAKE = `requestAnimationFrame(()=>setTimeout(()=>{delete document.documentElement.dataset.held;for(const held of document.querySelectorAll('script[type="text/plain"]')){const script=document.createElement("script");script.id=held.id;for(const name in held.dataset)script.setAttribute(name,held.dataset[name]);script.text=held.text;held.replaceWith(script)}}))`;

/**
 * Scripts wait, as blocks of data, until the first frame has been painted, and then run in their order. To be applied
 * before any script is added that may not wait.
 * @param {string} html
 */
export function deferScripts(html) {
  const inert = replace(
    "deferScripts",
    html,
    SCRIPT,
    (_, own = "") => `<script type="text/plain"${own.replace(OF_SCRIPTS, " data-")}>`,
  );
  return replace("deferScripts", inert, END, (end) => `<script>${WAKE}</script>${end}`);
}

/**
 * Runs in the head. The end of parsing lays out all that is there, before any frame: the text, if it is there, costs the
 * picture a third of its time. Not on a reload or a step back, where the reader's place in the text is restored first.
 */
const HOLD = `if(performance.getEntriesByType("navigation")[0]?.type==="navigate")document.documentElement.dataset.held=""`;

/** Runs in the head, too: a link to a view is not to show the picture of another before the live map is there. */
const ELSEWHERE = `if(/^#\\d/.test(location.hash))document.documentElement.dataset.elsewhere=""`;

/** The reading column stays away until the scripts that {@link deferScripts} holds are woken. @param {string} html */
export const deferText = (html) =>
  replace(
    "deferText",
    html,
    HEAD_END,
    (end) => `<script>${HOLD};${ELSEWHERE}</script><style>[data-held] [data-detent]{display:none}</style>${end}`,
  );

/** @param {string} html @param {"script" | "style"} tag */
function sources(html, tag) {
  const inline = [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"))];
  if (inline.length === 0) throw new Error(`policyOf finds no inline <${tag}> in what this Next writes`);
  const hashes = inline.map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return ["'self'", ...new Set(hashes)].join(" ");
}

/** The content security policy of a page: its inline scripts and styles by their hashes. @param {string} html */
export const policyOf = (html) => pagePolicy(sources(html, "script"), sources(html, "style"));
