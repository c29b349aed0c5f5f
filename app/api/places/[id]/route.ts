import { catalog } from "@/lib/catalog";
import { json, notFound } from "../../answer";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const place = await catalog().place(id);
  if (!place) return notFound(`place "${id}"`);
  const { trips } = await catalog().trips({ place: [id] });
  return json(request, { id, name: place.name, trips });
}
