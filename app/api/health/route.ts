import { catalog } from "@/lib/catalog";
import { json } from "../answer";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  return json(request, await catalog().health());
}
