import { notFound } from "../answer";

/** Every address of the API that no other file answers. */
export function GET(request: Request) {
  return notFound(`address ${new URL(request.url).pathname}`);
}
