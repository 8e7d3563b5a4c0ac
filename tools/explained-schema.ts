// The JSON Schema of a form with what its fields mean.
import type { JsonSchema } from "../src/core/basics/json-form.ts";

interface Meanings {
  readonly [field: string]: string | { readonly meaning: string; readonly fields: Meanings };
}

/** The schema of an object, of a list of them or of one that may be null, with a description of each field that has a meaning. */
export function explained({ properties, items, anyOf, ...schema }: JsonSchema, meanings: Meanings): JsonSchema {
  return {
    ...schema,
    ...(items && { items: explained(items, meanings) }),
    ...(anyOf && { anyOf: anyOf.map((one) => explained(one, meanings)) }),
    ...(properties && { properties: describedFields(properties, meanings) }),
  };
}

function describedFields(properties: NonNullable<JsonSchema["properties"]>, meanings: Meanings) {
  const described = Object.entries(properties).map(([name, schema]): readonly [string, JsonSchema] => {
    const of = meanings[name];
    if (of === undefined) throw new Error(`nothing says what "${name}" means`);
    if (typeof of === "string") return [name, { description: of, ...schema }];
    return [name, { description: of.meaning, ...explained(schema, of.fields) }];
  });
  return Object.fromEntries(described);
}
