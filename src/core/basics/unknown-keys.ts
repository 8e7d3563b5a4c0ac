// What stands in a JSON value beyond its form: keys that the form does not name, lists and objects where it has none.
import type { JsonSchema } from "./json-form.ts";
import { isRecord } from "./json-record.ts";

/** The paths of all of it, such as "months.0.note". Of what is unknown nothing further is named. */
export function unknownKeys(schema: JsonSchema, value: unknown, path = ""): readonly string[] {
  const { properties, additionalProperties, items, anyOf = [] } = schema;
  const within = (key: string): string => (path === "" ? key : `${path}.${key}`);
  if (anyOf.length > 0) {
    const each = anyOf.map((one) => unknownKeys(one, value, path));
    return each.toSorted((a, b) => a.length - b.length)[0]!;
  }
  if (Array.isArray(value)) {
    if (items === undefined) return [path];
    return value.flatMap((item, index) => unknownKeys(items, item, within(String(index))));
  }
  if (!isRecord(value)) return [];
  if (properties === undefined && additionalProperties === undefined) return [path];
  const known = new Map(Object.entries(properties ?? {}));
  return Object.entries(value).flatMap(([key, item]) => {
    const of = known.get(key) ?? additionalProperties;
    return of === undefined ? [within(key)] : unknownKeys(of, item, within(key));
  });
}

/** Whether an object of a JSON text names a key twice: of the first nothing is left in `value`, which is the text as it was read. */
export function hasRepeatedKeys(json: string, value: unknown): boolean {
  let colons = 0;
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|:/g)) if (token === ":") colons++;
  return colons !== keysIn(value);
}

function keysIn(value: unknown): number {
  let keys = 0;
  if (Array.isArray(value)) for (const item of value) keys += keysIn(item);
  else if (isRecord(value) && !ArrayBuffer.isView(value))
    for (const item of Object.values(value)) keys += 1 + keysIn(item);
  return keys;
}
