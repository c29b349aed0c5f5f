import { trips, UnknownCursor } from "@/lib/catalog";
import { json } from "../answer";
import { badParameter, badQuery, FILTER, PAGE, readPage, readQuery } from "../query";

export async function GET(request: Request) {
  const url = new URL(request.url);
  const bad = badQuery(url, { ...FILTER, ...PAGE });
  if (bad) return bad;
  try {
    return json(request, await trips({ ...readQuery(url), ...readPage(url) }));
  } catch (error) {
    if (error instanceof UnknownCursor) return badParameter("cursor", `${error.message}.`, PAGE.cursor.allowed);
    throw error;
  }
}
