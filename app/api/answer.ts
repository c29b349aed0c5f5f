/** How the API answers: entity tags, conditional requests, problem documents (RFC 9457). */
import { etagOf, isKnown } from "../../server/etag.mjs";
import { PROBLEM_HEADERS, type Problem, problemDocument } from "../../server/problem.mjs";

const SHARED = { "Cache-Control": "public, max-age=0, must-revalidate" };

/** JSON with a strong entity tag; 304 where the reader has it already. */
export function json(request: Request, value: unknown, type = "application/json"): Response {
  const body = JSON.stringify(value);
  const etag = etagOf(body);
  const headers = { ...SHARED, ETag: etag, "Content-Type": `${type}; charset=utf-8` };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

export const geoJsonType = "application/geo+json";

export const problem = (document: Problem & { status: 400 | 404 }): Response =>
  new Response(problemDocument(document), { status: document.status, headers: PROBLEM_HEADERS });

export const notFound = (what: string) => problem({ status: 404, title: "Not found", detail: `There is no ${what}.` });
