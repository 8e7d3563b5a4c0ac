// What a JSON value must look like, as forms that are put together from smaller ones and name every departure.
import { parseMonth } from "./months.ts";

/** Called for each fault: where in the value ("months.0.force"), and what is wrong there. */
export type ReportFault = (path: string, text: string) => void;
export type Form = (value: unknown, path: string, report: ReportFault) => void;

export const text: Form = matching(/\S/, "a text");
export const anyText: Form = matching(/^/, "a text");
export const wholeNumber: Form = check(
  (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  "a whole number from 0 up",
);
export const month: Form = check(
  (value) => typeof value === "string" && parseMonth(value) !== null,
  "a month such as 2025-01",
);

/** A text in which the pattern is found; `what` says so, as in "it is 7, not a text". */
export function matching(pattern: RegExp, what: string): Form {
  return check((value) => typeof value === "string" && pattern.test(value), what);
}

export function oneOf(...values: readonly (string | number)[]): Form {
  return check((value) => values.some((one) => one === value), values.map((one) => JSON.stringify(one)).join(" or "));
}

export function orNull(form: Form): Form {
  return (value, path, report) => {
    if (value !== null) form(value, path, report);
  };
}

export function listOf(form: Form): Form {
  return (value, path, report) => {
    if (!Array.isArray(value)) report(path, `${nameOf(path)} is ${shortJson(value)}, not a list`);
    else for (const [index, item] of value.entries()) form(item, join(path, String(index)), report);
  };
}

/** An object; what is in neither list of fields may be anything. */
export function recordOf(needed: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form {
  return (value, path, report) => {
    if (!isRecord(value)) {
      report(path, `${nameOf(path)} is ${shortJson(value)}, not an object`);
      return;
    }
    for (const [key, form] of Object.entries(needed)) {
      if (value[key] === undefined) report(path, `${nameOf(join(path, key))} is missing`);
      else form(value[key], join(path, key), report);
    }
    for (const [key, form] of Object.entries(optional))
      if (value[key] !== undefined) form(value[key], join(path, key), report);
  };
}

/** An object of any keys whose values are alike. */
export function mapOf(form: Form): Form {
  return (value, path, report) => {
    if (!isRecord(value)) report(path, `${nameOf(path)} is ${shortJson(value)}, not an object`);
    else for (const [key, item] of Object.entries(value)) form(item, join(path, key), report);
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function check(holds: (value: unknown) => boolean, what: string): Form {
  return (value, path, report) => {
    if (!holds(value)) report(path, `${nameOf(path)} is ${shortJson(value)}, not ${what}`);
  };
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
