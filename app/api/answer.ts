/** How the API answers: entity tags, conditional requests, problem documents (RFC 9457). */
import { etagOf, matchesEtag, REVALIDATED } from "../../server/etag.mjs";
import { PROBLEM_HEADERS, type Problem, problemDocument } from "../../server/problem.mjs";

/** A text with a strong entity tag; 304 where the reader has it already. */
export function answer(request: Request, body: string, type: string): Response {
  const etag = etagOf(body);
  const headers = { "Cache-Control": REVALIDATED, ETag: etag, "Content-Type": `${type}; charset=utf-8` };
  if (matchesEtag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

export const json = (request: Request, value: unknown) => answer(request, JSON.stringify(value), "application/json");

export const problem = (document: Problem & { status: 400 | 404 }): Response =>
  new Response(problemDocument(document), { status: document.status, headers: PROBLEM_HEADERS });

export const notFound = (what: string) => problem({ status: 404, title: "Not found", detail: `There is no ${what}.` });

export const noSuchAddress = (request: Request) => notFound(`address ${new URL(request.url).pathname}`);
