// What a JSON value must look like, as forms that are put together from smaller ones: the reading, the type and the JSON Schema of it.
import { isRecord } from "./json-record.ts";
import { parseMonth } from "./months.ts";
import { shortText } from "./plain-text.ts";

/** Called for each fault: where in the value ("months.0.force"), and what is wrong there. */
export type ReportFault = (path: string, text: string) => void;

export interface Form<Value> {
  /**
   * The value without what departs from the form and can be left out; undefined when no value of the form is left. Each
   * departure is reported. A value of the form comes back as it is.
   */
  readonly read: (value: unknown, path: string, report: ReportFault) => Value | undefined;
  readonly schema: JsonSchema;
  /** An object that has the field in another form is none, though it may lack it. */
  readonly isVital?: boolean;
}

/** True when the value, which lies at `path`, is of the form; else each departure was reported. */
export function holds<Value>(form: Form<Value>, value: unknown, path: string, report: ReportFault): value is Value {
  let sound = true;
  form.read(value, path, (where, fault) => {
    sound = false;
    report(where, fault);
  });
  return sound;
}

/** The form of a field that may be missing, but is never left out where it is odd: numbers would be others without it. */
export function vital<Of extends Form<unknown>>(form: Of): Of & { readonly isVital: true } {
  return { ...form, isVital: true };
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
/** A text of which as many letters are read as are shown of a name. */
export const name: Form<string> = {
  ...text,
  read: (value, path, report) => {
    const read = text.read(value, path, report);
    return read && shortText(read);
  },
};
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
  const isOne = (value: unknown): boolean => typeof value === "string" && pattern.test(value);
  return check(isOne, what, { type: "string", pattern: pattern.source, $comment: what });
}

export function oneOf<const Word extends string | number>(...words: readonly Word[]): Form<Word> {
  const schema = words.length === 1 ? { const: words[0]! } : { enum: words };
  const what = words.map((word) => JSON.stringify(word)).join(" or ");
  return check((value) => words.some((word) => word === value), what, schema);
}

export function orNull<Value>(form: Form<Value>): Form<Value | null> {
  return {
    read: (value, path, report) => (value === null ? null : form.read(value, path, report)),
    schema: { anyOf: [form.schema, { type: "null" }] },
  };
}

/** A list that is whole or none: an item that is not of the form leaves nothing of it. */
export function listOf<Value>(form: Form<Value>): Form<readonly Value[]> {
  return listForm(form, true);
}

/** A list whose items stand for themselves: one that is not of the form is left out. */
export function entriesOf<Value>(form: Form<Value>): Form<readonly Value[]> {
  return listForm(form, false);
}

function listForm<Value>(form: Form<Value>, isWhole: boolean): Form<readonly Value[]> {
  return {
    read: (value, path, report) => {
      if (!Array.isArray(value)) return departure(value, path, "a list", report);
      const items = value.map((item, index) => form.read(item, join(path, String(index)), report));
      const kept = items.filter((item) => item !== undefined);
      return isWhole && kept.length < items.length ? undefined : kept;
    },
    schema: { type: "array", items: form.schema },
  };
}

/** An object; what is in neither list of fields may be anything. Of the optional ones those that are not of their form are left out. */
export function recordOf<Needed extends Forms, Optional extends Forms = Record<never, never>>(
  needed: Needed,
  optional?: Optional,
): Form<RecordValue<Needed, Optional>> {
  const forms = { ...needed, ...optional };
  return {
    read: (value, path, report) => {
      if (!isRecord(value)) return departure(value, path, "an object", report);
      const fields = new Map(Object.entries(value));
      let isWhole = true;
      for (const [key, form] of Object.entries(forms)) {
        const here = join(path, key);
        const given = fields.get(key);
        const read = given === undefined ? undefined : form.read(given, here, report);
        if (read !== undefined) fields.set(key, read);
        else {
          fields.delete(key);
          if (given === undefined && key in needed) report(path, `${nameOf(here)} is missing`);
          if (key in needed || (given !== undefined && form.isVital)) isWhole = false;
        }
      }
      return isWhole ? (Object.fromEntries(fields) as RecordValue<Needed, Optional>) : undefined;
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
    read: (value, path, report) => {
      if (!isRecord(value)) return departure(value, path, "an object", report);
      const read = Object.entries(value).map(([key, item]) => [key, form.read(item, join(path, key), report)] as const);
      const kept = read.filter((entry): entry is readonly [string, Value & {}] => entry[1] !== undefined);
      return kept.length < read.length ? undefined : Object.fromEntries(kept);
    },
    schema: { type: "object", additionalProperties: form.schema },
  };
}

function check<Value>(isOne: (value: unknown) => boolean, what: string, schema: JsonSchema): Form<Value> {
  return {
    read: (value, path, report) => (isOne(value) ? (value as Value) : departure(value, path, what, report)),
    schema,
  };
}

function departure(value: unknown, path: string, what: string, report: ReportFault): undefined {
  const isEmpty = what === "a text" && typeof value === "string";
  report(path, `${nameOf(path)} is ${isEmpty ? "empty" : `${shortJson(value)}, not ${what}`}`);
}

/** A value as it stands in a sentence: cut off when it is long. */
export function shortJson(value: unknown): string {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}

function nameOf(path: string): string {
  return path === "" ? "the whole" : path;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
