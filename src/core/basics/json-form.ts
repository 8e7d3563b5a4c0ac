// What a JSON value must look like, as forms that are put together from smaller ones: the check, the type and the JSON Schema of it.
import { isRecord } from "./json-record.ts";
import { parseMonth } from "./months.ts";

/** Called for each fault: where in the value ("months.0.force"), and what is wrong there. */
export type ReportFault = (path: string, text: string) => void;

export interface Form<Value> {
  /** True when the value is of the form; else each departure was reported. */
  readonly holds: (value: unknown, path: string, report: ReportFault) => value is Value;
  readonly schema: JsonSchema;
}

/** The value that a form lets pass. */
export type FormValue<Of> = Of extends Form<infer Value> ? Value : never;

/** The words of JSON Schema (draft 2020-12) that forms need. */
export interface JsonSchema {
  readonly description?: string;
  /** What a text must be, in words. */
  readonly $comment?: string;
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

type Forms = Readonly<Record<string, Form<unknown>>>;
type RecordValue<Needed extends Forms, Optional extends Forms> = {
  readonly [Key in keyof Needed]: FormValue<Needed[Key]>;
} & { readonly [Key in keyof Optional]?: FormValue<Optional[Key]> };

export const text = matching(/\S/, "a text");
export const anyText = check<string>((value) => typeof value === "string", "a text", {
  type: "string",
  $comment: "a text, or empty",
});
export const wholeNumber = check<number>(
  (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  "a whole number from 0 up",
  { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
);
export const share = check<number>(
  (value) => typeof value === "number" && value >= 0 && value <= 1,
  "a number from 0 to 1",
  { type: "number", minimum: 0, maximum: 1 },
);
export const month = check<string>(
  (value) => typeof value === "string" && parseMonth(value) !== null,
  "a month such as 2025-01",
  { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$", $comment: "a month such as 2025-01" },
);

/** A text in which the pattern is found; `what` says so, as in "it is 7, not a text". */
export function matching(pattern: RegExp, what: string): Form<string> {
  const holds = (value: unknown): boolean => typeof value === "string" && pattern.test(value);
  return check(holds, what, { type: "string", pattern: pattern.source, $comment: what });
}

export function oneOf<const Word extends string | number>(...words: readonly Word[]): Form<Word> {
  const schema = words.length === 1 ? { const: words[0]! } : { enum: words };
  const what = words.map((word) => JSON.stringify(word)).join(" or ");
  return check((value) => words.some((word) => word === value), what, schema);
}

export function orNull<Value>(form: Form<Value>): Form<Value | null> {
  return {
    holds: (value, path, report): value is Value | null => value === null || form.holds(value, path, report),
    schema: { anyOf: [form.schema, { type: "null" }] },
  };
}

export function listOf<Value>(form: Form<Value>): Form<readonly Value[]> {
  return {
    holds: (value, path, report): value is readonly Value[] => {
      if (Array.isArray(value))
        return all(value.entries(), ([index, item]) => form.holds(item, join(path, String(index)), report));
      report(path, `${nameOf(path)} is ${shortJson(value)}, not a list`);
      return false;
    },
    schema: { type: "array", items: form.schema },
  };
}

/** An object; what is in neither list of fields may be anything. */
export function recordOf<Needed extends Forms, Optional extends Forms = Record<never, never>>(
  needed: Needed,
  optional?: Optional,
): Form<RecordValue<Needed, Optional>> {
  const forms = { ...needed, ...optional };
  return {
    holds: (value, path, report): value is RecordValue<Needed, Optional> => {
      if (!isRecord(value)) {
        report(path, `${nameOf(path)} is ${shortJson(value)}, not an object`);
        return false;
      }
      return all(Object.entries(forms), ([key, form]) => {
        const here = join(path, key);
        if (value[key] !== undefined) return form.holds(value[key], here, report);
        if (key in needed) report(path, `${nameOf(here)} is missing`);
        return !(key in needed);
      });
    },
    schema: {
      type: "object",
      required: Object.keys(needed),
      properties: Object.fromEntries(Object.entries(forms).map(([key, { schema }]) => [key, schema])),
    },
  };
}

/** An object of any keys whose values are alike. */
export function mapOf<Value>(form: Form<Value>): Form<Readonly<Record<string, Value>>> {
  return {
    holds: (value, path, report): value is Readonly<Record<string, Value>> => {
      if (isRecord(value))
        return all(Object.entries(value), ([key, item]) => form.holds(item, join(path, key), report));
      report(path, `${nameOf(path)} is ${shortJson(value)}, not an object`);
      return false;
    },
    schema: { type: "object", additionalProperties: form.schema },
  };
}

function check<Value>(holds: (value: unknown) => boolean, what: string, schema: JsonSchema): Form<Value> {
  return {
    holds: (value, path, report): value is Value => {
      if (holds(value)) return true;
      report(path, `${nameOf(path)} is ${shortJson(value)}, not ${what}`);
      return false;
    },
    schema,
  };
}

/** Whether it holds of all items; it is asked of each of them even so. */
function all<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  let sound = true;
  for (const item of items) if (!holds(item)) sound = false;
  return sound;
}

function shortJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

function nameOf(path: string): string {
  return path === "" ? "the whole" : path;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
