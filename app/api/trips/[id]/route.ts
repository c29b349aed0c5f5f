import { catalog, selection } from "@/lib/catalog";
import { EXPORTS } from "@/lib/formats";
import { answer, json, notFound } from "../../answer";

/** `/api/trips/{id}`, and `/api/trips/{id}.{format}` in every format that trips are exported as. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [id = "", ...rest] = (await params).id.split(".");
  const format = EXPORTS.find((each) => each.id === rest.join("."));
  if (rest.length > 0 && !format) {
    const known = EXPORTS.map((each) => each.id).join(" and ");
    return notFound(`format "${rest.join(".")}"; there is ${known}`);
  }
  const trip = await catalog().trip(id);
  if (!trip) return notFound(`trip "${id}"`);
  return format ? answer(request, format.write(await selection({ trip: [id] })), format.type) : json(request, trip);
}
