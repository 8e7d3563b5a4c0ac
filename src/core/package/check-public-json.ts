// The check that the descriptor and the wards of a public copy hold nothing but what the builder writes into them.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import { descriptorForm } from "../area/descriptor-form.ts";
import { anyText, entriesOf, type Form, listOf, recordOf, text } from "../basics/json-form.ts";
import { linesOfJson } from "../basics/json-lines.ts";
import { isRecord } from "../basics/json-record.ts";
import { parseJson } from "../basics/json-text.ts";
import { shortText } from "../basics/plain-text.ts";
import { hasRepeatedKeys, unknownKeys } from "../basics/unknown-keys.ts";
import { isPublicField } from "../disclosure/public-files.ts";
import { parseJsonRings } from "../geography/json-rings.ts";
import { addFault, type Faults } from "./faults.ts";

/** A text, a number, or yes or no. */
const plain: Form<unknown> = { read: (value) => value, schema: {} };
const CONSTRAINTS = recordOf(
  {},
  { required: plain, pattern: text, minimum: plain, maximum: plain, enum: listOf(text) },
);
const COLUMN = recordOf({ name: text, type: text }, { format: text, description: anyText, constraints: CONSTRAINTS });
const NAMES = listOf(text);
const FOREIGN_KEY = recordOf({ fields: NAMES, reference: recordOf({ resource: text, fields: NAMES }) });
const DESCRIPTOR = descriptorForm({
  schema: recordOf(
    { fields: entriesOf(COLUMN) },
    { primaryKey: NAMES, uniqueKeys: listOf(NAMES), foreignKeys: listOf(FOREIGN_KEY) },
  ),
});

/** Of a list whose rings are packed; other lists in its place are looked at apart. */
const corners: Form<unknown> = { read: (value) => value, schema: { items: {} } };
const WARD = recordOf({
  type: text,
  id: text,
  properties: recordOf({ code: text, name: text }),
  geometry: recordOf({ type: text, coordinates: corners }),
});
const WARDS = recordOf({ type: text, features: listOf(WARD) });

const COULD_TELL = "is in a public copy, and could tell what is withheld";
const TWICE = "an object in it names a key twice, and the first could tell what is withheld";

/** Of the text of a sound descriptor. */
export function checkPublicDescriptor(faults: Faults, json: string, lineOf: (path: string) => number): void {
  const value = parseJson(json);
  const block = isRecord(value) && isRecord(value["wardscope"]) ? value["wardscope"] : {};
  const unknown = unknownKeys(DESCRIPTOR.schema, value);
  for (const field of Object.keys(block))
    if (!isPublicField(field) && !unknown.includes(`wardscope.${field}`))
      addFault(faults, DESCRIPTOR_FILE, lineOf(`wardscope.${field}`), `${field} ${COULD_TELL}`);
  for (const path of unknown)
    addFault(faults, DESCRIPTOR_FILE, nearestLine(path, lineOf), `"${shortText(path)}" ${COULD_TELL}`);
  if (hasRepeatedKeys(json, value)) addFault(faults, DESCRIPTOR_FILE, 0, TWICE);
}

/** Of the text of sound wards. */
export function checkPublicWards(faults: Faults, json: string): void {
  const value = parseJsonRings(json);
  const lines = linesOfJson(json, 2);
  const report = (path: string, fault: string): void =>
    addFault(
      faults,
      WARDS_FILE,
      nearestLine(path, (one) => lines.get(one) ?? 0),
      fault,
    );
  const coordinates = /^features\.\d+\.geometry\.coordinates\b/;
  for (const path of unknownKeys(WARDS.schema, value))
    if (!coordinates.test(path)) report(path, `"${shortText(path)}" ${COULD_TELL}`);
  const features = isRecord(value) && Array.isArray(value["features"]) ? value["features"] : [];
  for (const [index, feature] of features.entries()) {
    const geometry = isRecord(feature) ? feature["geometry"] : null;
    if (isRecord(geometry) && !isOfRings(geometry["coordinates"]))
      report(
        `features.${index}`,
        "a corner is more than two numbers, and the further ones could tell what is withheld",
      );
  }
  if (hasRepeatedKeys(json, value)) addFault(faults, WARDS_FILE, 0, TWICE);
}

/** Whether nothing but rings of pairs of numbers is in it. */
function isOfRings(value: unknown): boolean {
  return value instanceof Float64Array || (Array.isArray(value) && value.every(isOfRings));
}

/** The line of a path, or of what it is in. */
function nearestLine(path: string, lineOf: (path: string) => number): number {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const line = lineOf(at);
    if (line > 0) return line;
  }
  return 0;
}
