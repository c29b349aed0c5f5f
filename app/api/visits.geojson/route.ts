import { catalog } from "@/data/catalog";
import { geoJsonType, json } from "../answer";
import { badQuery, FILTER, filterOf } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  return badQuery(url, FILTER) ?? json(request, await catalog().visits(filterOf(url)), geoJsonType);
}
