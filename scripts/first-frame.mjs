/**
 * After `next build`: a static page shows its picture before it asks for a file, runs a script or lays out its text. Its
 * style sheets move into the page; its reading column and its scripts are held until the first frame has been painted.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = ".next/server/app";
const SHEET = /<link rel="stylesheet" href="\/(_next\/[^"]+)"[^>]*>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const SCRIPT = /<script((?![^>]* noModule)[^>]*)>/g;
/** What a script may not bear while it is held as a block of data. */
const OF_SCRIPTS = / (?=(?:src|async|integrity|crossorigin)=)/g;

/**
 * Runs in the head. The end of parsing lays out all that is there, before any frame: the text, if it is there, costs the
 * picture a third of its time. Not on a reload or a step back, where the reader's place in the text is restored first.
 */
const hold = `if(performance.getEntriesByType("navigation")[0]?.type==="navigate")document.documentElement.dataset.held=""`;
const held = "[data-held] [data-stop]{display:none}";

/** Runs at the end. A script that was parsed as inert stays inert; only a new element is fetched and run. */
const wake = `requestAnimationFrame(()=>setTimeout(()=>{delete document.documentElement.dataset.held;for(const held of document.querySelectorAll('script[type="text/plain"]')){const script=document.createElement("script");script.id=held.id;for(const name in held.dataset)script.setAttribute(name,held.dataset[name]);script.text=held.text;held.replaceWith(script)}}))`;

/** @param {string} html */
function firstFrame(html) {
  const css = [...html.matchAll(SHEET)]
    .map(([, path = ""]) => readFileSync(path.replace("_next", ".next"), "utf8"))
    .join("\n");
  if (/url\(\.\./.test(css)) throw new Error("a style sheet names a file by a relative path, which means another here");
  return html
    .replace(SHEET, "")
    .replace(PRELOAD, "")
    .replace(SCRIPT, (_, own) => `<script type="text/plain"${own.replace(OF_SCRIPTS, " data-")}>`)
    .replace("</head>", () => `<script>${hold}</script><style>${css}${held}</style></head>`)
    .replace("</body></html>", () => `<script>${wake}</script></body></html>`);
}

const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  // Next's own page for a server that has failed brings its style along.
  .filter((file) => file !== "_global-error.html");
for (const page of pages.map((file) => join(ROOT, file))) {
  const html = readFileSync(page, "utf8");
  if (html.search(SHEET) < 0 || html.search(SCRIPT) < 0)
    throw new Error(`${page} is not written as this Next is known to write its pages`);
  writeFileSync(page, firstFrame(html));
}
