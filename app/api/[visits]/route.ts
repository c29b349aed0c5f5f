import { selection } from "@/lib/catalog";
import { EXPORTS } from "@/lib/formats";
import { answer, noSuchAddress } from "../answer";
import { badQuery, FILTER, readQuery } from "../query";

/** `/api/visits.{format}`: the visits of a filter, in every format that trips are exported as. */
export async function GET(request: Request, { params }: { params: Promise<{ visits: string }> }) {
  const asked = (await params).visits;
  const format = EXPORTS.find(({ id }) => asked === `visits.${id}`);
  if (!format) return noSuchAddress(request);
  const url = new URL(request.url);
  return badQuery(url, FILTER) ?? answer(request, format.write(await selection(readQuery(url))), format.type);
}
