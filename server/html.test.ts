import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deferScripts, deferText, dropPreloads, inlineStyles, policyOf } from "./html.mjs";

/** A page as `next build` leaves it; to be written anew where a Next that is known to be good writes another. */
const page = readFileSync("server/fixtures/next-page.html", "utf8");
const sheetOf = (path: string) => `/* ${path} */`;

/** The opening tags of an element, in their order. */
const tags = (html: string, name: string) => html.match(new RegExp(`<${name}(?= |>)[^>]*>`, "g")) ?? [];

test("the style sheets stand in the head, in their order, and are not asked for", () => {
  const paths = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(paths).toHaveLength(2);
  const html = inlineStyles(page, sheetOf);
  expect(html).toContain(`<style>${paths.map(sheetOf).join("\n")}</style></head>`);
  expect(tags(html, "link").filter((tag) => tag.includes("stylesheet"))).toEqual([]);
});

test("a sheet is set in as it is, and one with a relative path is refused", () => {
  expect(inlineStyles(page, () => "a{content:'$&'}")).toContain("a{content:'$&'}");
  expect(() => inlineStyles(page, () => "a{background:url(../a.svg)}")).toThrow(/^inlineStyles.*relative/);
});

test("no script is fetched ahead; the icon is", () => {
  const html = dropPreloads(page);
  expect(tags(html, "link").filter((tag) => tag.includes("preload"))).toEqual([]);
  expect(tags(html, "link")).toHaveLength(tags(page, "link").length - 1);
});

test("every script is inert but that of old browsers, keeps what it bore, and is woken by the last", () => {
  const [before, after] = [tags(page, "script"), tags(deferScripts(page), "script")];
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toBe("<script>");
  for (const [i, tag] of before.entries()) {
    const held = after[i] ?? "";
    if (tag.includes("noModule")) expect(held).toBe(tag);
    else {
      expect(held).toMatch(/^<script type="text\/plain"/);
      expect(held).not.toMatch(/ (src|async|integrity)=/);
      expect(held.replaceAll(" data-", " ").replace(' type="text/plain"', "")).toBe(tag);
    }
  }
  expect(deferScripts(page)).toMatch(/<script>requestAnimationFrame\([^<]*<\/script><\/body><\/html>$/);
});

test("the text is held by a script in the head that waits for nothing", () => {
  const html = deferText(deferScripts(page));
  expect(html).toMatch(
    /<script>if\([^<]*dataset\.held="";if\([^<]*dataset\.elsewhere=""<\/script><style>\[data-held\] \[data-detent\]\{[^<]*<\/style><\/head>/,
  );
});

test("the policy names every inline script and style by its hash, and nothing unsafe", () => {
  const html = deferText(inlineStyles(deferScripts(page), sheetOf));
  const policy = policyOf(html);
  for (const tag of ["script", "style"]) {
    const inline = [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>([^]*?)</${tag}>`, "g"))];
    expect(inline.length).toBeGreaterThan(1);
    const allowed = new RegExp(`${tag}-src ([^;]*)`).exec(policy)?.[1] ?? "";
    expect(allowed).not.toMatch(/unsafe|\*|https:|data:/);
    for (const [, text = ""] of inline)
      expect(allowed).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
});

test.each<[string, (html: string) => string, RegExp]>([
  ["inlineStyles", (html) => inlineStyles(html, sheetOf), /<link rel="stylesheet"[^>]*>/g],
  ["inlineStyles", (html) => inlineStyles(html, sheetOf), /<\/head>/],
  ["dropPreloads", dropPreloads, /<link rel="preload"[^>]*>/g],
  ["deferScripts", deferScripts, /<script[^>]*>/g],
  ["deferScripts", deferScripts, /<\/html>/],
  ["deferText", deferText, /<\/head>/],
  ["policyOf", policyOf, /<script[^>]*>/g],
])("%s says so where Next no longer writes what it looks for", (name, step, written) => {
  expect(() => step(inlineStyles(page, sheetOf).replace(written, ""))).toThrow(new RegExp(`^${name} `));
});
