/** JSON Schemas of what editors write, for their editors (`data/schema/`). */
import { join } from "node:path";
import { z } from "zod";
import { personRecord, placeRecord, sourceRecord, tripRecord } from "../records";
import { pretty, writeIfChanged } from "../write-file";

/** Renews the files that have changed. @param root the project's folder */
export function writeSchemas(root: string) {
  const schemas = { trip: tripRecord, person: personRecord, place: placeRecord, source: sourceRecord };
  for (const [name, schema] of Object.entries(schemas)) {
    writeIfChanged(
      join(root, `data/schema/${name}.schema.json`),
      pretty(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
    );
  }
}
