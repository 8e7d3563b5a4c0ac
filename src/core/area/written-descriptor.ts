// `datapackage.json` as it is written: with what its columns are, which other tools ask for.
import { anyText, entriesOf, type FormValue, oneOf, recordOf, text } from "../basics/json-form.ts";
import { descriptorForm } from "./descriptor-form.ts";

/** The types that a column can have by Table Schema: those of the package's own columns, and of others that stand among them. */
const COLUMN_TYPE = oneOf(
  ...(["string", "integer", "number", "boolean", "year", "yearmonth", "date", "time", "datetime", "duration"] as const),
  ...(["list", "array", "object", "geopoint", "geojson", "any"] as const),
);

const COLUMN = recordOf({ name: text, type: COLUMN_TYPE }, { description: anyText });

export const DESCRIPTOR = descriptorForm({ schema: recordOf({ fields: entriesOf(COLUMN) }) });

export type WrittenDescriptor = FormValue<typeof DESCRIPTOR>;
