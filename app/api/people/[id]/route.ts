import { catalog } from "@/lib/catalog";
import { json, notFound } from "../../answer";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await catalog().person(id);
  if (!person) return notFound(`person "${id}"`);
  const { trips } = await catalog().trips({ person: [id] });
  return json(request, { id, name: person.name, trips });
}
