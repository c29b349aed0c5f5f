import { catalog } from "@/data/catalog";
import { json } from "../answer";
import { badQuery, FILTER, filterOf, PAGE } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  return badQuery(url, { ...FILTER, ...PAGE }) ?? json(request, await catalog().trips(filterOf(url)));
}
