// The check that the descriptor and the wards of a public copy hold nothing but what the builder writes into them.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import { descriptorForm } from "../area/descriptor-form.ts";
import { DATA_PACKAGE, resourceOf } from "../area/listed-file.ts";
import { type Form, listOf, recordOf, text } from "../basics/json-form.ts";
import { linesOfJson } from "../basics/json-lines.ts";
import { isRecord } from "../basics/json-record.ts";
import { parseJson } from "../basics/json-text.ts";
import { shortText } from "../basics/plain-text.ts";
import { hasRepeatedKeys, unknownKeys } from "../basics/unknown-keys.ts";
import { isPublicField } from "../disclosure/public-files.ts";
import { parseJsonRings } from "../geography/json-rings.ts";
import { addFault, type Faults } from "./faults.ts";

/** All but its files. */
const DESCRIPTOR = descriptorForm({});

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
const NOT_WRITTEN = "is not as the builder writes it in a public copy, and could tell what is withheld: build it again";
const TWICE = "an object in it names a key twice, and the first could tell what is withheld";

/** Of the text of a sound descriptor. */
export function checkPublicDescriptor(faults: Faults, json: string, lineOf: (path: string) => number): void {
  const value = parseJson(json);
  const whole = isRecord(value) ? value : {};
  const block = isRecord(whole["wardscope"]) ? whole["wardscope"] : {};
  const unknown = unknownKeys(DESCRIPTOR.schema, { ...whole, resources: [] });
  for (const field of Object.keys(block))
    if (!isPublicField(field) && !unknown.includes(`wardscope.${field}`))
      addFault(faults, DESCRIPTOR_FILE, lineOf(`wardscope.${field}`), `${field} ${COULD_TELL}`);
  for (const path of unknown)
    addFault(faults, DESCRIPTOR_FILE, nearestLine(path, lineOf), `"${shortText(path)}" ${COULD_TELL}`);
  const resources = Array.isArray(whole["resources"]) ? whole["resources"] : [];
  const others = [
    ...("$schema" in whole ? otherThan(DATA_PACKAGE, whole["$schema"], "$schema") : []),
    ...resources.flatMap((one, index) => otherThan(resourceOf(one), one, `resources.${index}`)),
  ];
  for (const path of others)
    addFault(faults, DESCRIPTOR_FILE, nearestLine(path, lineOf), `"${shortText(path)}" ${NOT_WRITTEN}`);
  if (hasRepeatedKeys(json, value)) addFault(faults, DESCRIPTOR_FILE, 0, TWICE);
}

/** The paths of what is in a JSON value and not, or otherwise, in what it should be. */
function otherThan(expected: unknown, value: unknown, path: string): readonly string[] {
  const isBoth = (is: (one: unknown) => boolean): boolean => is(expected) && is(value);
  if (!isBoth(isRecord) && !isBoth(Array.isArray)) return expected === value ? [] : [path];
  const own = new Map(Object.entries(expected as object));
  return Object.entries(value as object).flatMap(([key, item]) => otherThan(own.get(key), item, `${path}.${key}`));
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
