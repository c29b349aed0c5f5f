import { search } from "@/lib/catalog";
import { json } from "../answer";
import { badParameter, badQuery, FILTER } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  const { q } = FILTER;
  const bad = badQuery(url, { q });
  if (bad) return bad;
  const query = url.searchParams.get("q");
  if (query === null) return badParameter("q", `"q" is missing.`, q.allowed);
  return json(request, await search(query.trim()));
}
