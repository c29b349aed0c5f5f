/** How the API answers: entity tags, conditional requests, problem documents (RFC 9457). */
import { createHash } from "node:crypto";

const SHARED = { "Cache-Control": "public, max-age=0, must-revalidate" };

/** A text with a strong entity tag; 304 where the reader has it already. */
export function answer(request: Request, body: string, type: string): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...SHARED, ETag: etag, "Content-Type": `${type}; charset=utf-8` };
  const known =
    request.headers
      .get("if-none-match")
      ?.split(",")
      .map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

export const json = (request: Request, value: unknown) => answer(request, JSON.stringify(value), "application/json");

interface Problem {
  status: 400 | 404;
  title: string;
  detail: string;
  /** The query parameter at fault and what it may be. */
  parameter?: string;
  allowed?: readonly string[];
}

export function problem({ status, ...rest }: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", status, ...rest }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  });
}

export const notFound = (what: string) => problem({ status: 404, title: "Not found", detail: `There is no ${what}.` });

export const noSuchAddress = (request: Request) => notFound(`address ${new URL(request.url).pathname}`);
