// How the builder lists a file in `datapackage.json`: what it is, and of a table what its columns are.
import { resourceName, tableSchema } from "./table-schema.ts";
import { TABLES, type TableName } from "./tables.ts";
import type { WrittenDescriptor } from "./written-descriptor.ts";

type Resource = WrittenDescriptor["resources"][number];

/** The form of data that every descriptor names. */
export const DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json";

/** Whatever else is held of the file. */
export function resourceOf({ path, bytes, hash }: Required<Pick<Resource, "path" | "bytes" | "hash">>): Resource {
  const table = (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name].file === path);
  const file = { path, bytes, hash };
  if (table !== undefined)
    return { name: resourceName(table), ...file, format: "csv", mediatype: "text/csv", schema: tableSchema(table) };
  return { name: path.replace(/\.geojson$/, ""), ...file, format: "geojson", mediatype: "application/geo+json" };
}
