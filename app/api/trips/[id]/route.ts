import { catalog } from "@/lib/catalog";
import { geoJsonType, json, notFound } from "../../answer";

/** `/api/trips/{id}` and `/api/trips/{id}.geojson`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [id = "", format, ...rest] = (await params).id.split(".");
  if (rest.length > 0 || (format !== undefined && format !== "geojson"))
    return notFound(`format "${[format, ...rest].join(".")}"; there is geojson`);
  if (format) {
    const visits = await catalog().tripVisits(id);
    return visits ? json(request, visits, geoJsonType) : notFound(`trip "${id}"`);
  }
  const trip = await catalog().trip(id);
  return trip ? json(request, trip) : notFound(`trip "${id}"`);
}
