import { catalog } from "@/data/catalog";
import { json, problem } from "../answer";
import { badQuery, FILTER } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  const { q } = FILTER;
  const bad = badQuery(url, { q });
  if (bad) return bad;
  const query = url.searchParams.get("q");
  if (query === null)
    return problem({
      status: 400,
      title: "Bad parameter",
      detail: `"q" is missing.`,
      parameter: "q",
      allowed: q.allowed,
    });
  return json(request, await catalog().search(query.trim()));
}
