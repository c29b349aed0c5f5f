import { visits } from "@/lib/catalog";
import { geoJsonType, json } from "../answer";
import { badQuery, FILTER, filterOf } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  return badQuery(url, FILTER) ?? json(request, await visits(filterOf(url)), geoJsonType);
}
