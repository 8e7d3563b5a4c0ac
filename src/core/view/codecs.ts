// How a value is written into an address and read again. Any text may be read: what makes no sense gives null.
import type { Month } from "../basics/months.ts";
import { formatMonth, parseMonth } from "../basics/months.ts";
import type { PageId } from "./page-id.ts";

export interface Codec<Value> {
  /** Of the text as it stands in the address; null where it makes no sense. Never throws. */
  parse(text: string, pages: readonly PageId[]): Value | null;
  /** Of characters that an address holds as they are; "" for what is not written. */
  format(value: Value): string;
}

/** Items of a list that are read. */
const MOST_ITEMS = 64;
/** What may stand in an address as it is. */
const PLAIN = /^(?:[A-Za-z0-9_.,:;~@!*-]|%[0-9A-Fa-f]{2}){0,6000}$/;

/** One of a few words. */
export function choiceOf<Choice extends string>(choices: readonly Choice[]): Codec<Choice> {
  return { parse: (text) => choices.find((choice) => choice === decoded(text)) ?? null, format: (choice) => choice };
}

/** A text of a form, which may be that of a few words; null is not written. */
export function textOf<Text extends string = string>(form: RegExp): Codec<Text | null> {
  return {
    parse: (text) => (form.test(decoded(text)) ? (decoded(text) as Text) : null),
    format: (value) => value ?? "",
  };
}

/** Texts of a form, each once and at most so many; none is not written. */
export function listOf(form: RegExp, most = MOST_ITEMS): Codec<readonly string[]> {
  return {
    parse(text) {
      const items = [...new Set(decoded(text).split(","))].filter((item) => form.test(item));
      return items.length === 0 ? null : items.slice(0, most);
    },
    format: (items) => items.join(","),
  };
}

/** A whole number; both limits belong to it. */
export function wholeNumber(least: number, most: number): Codec<number> {
  return {
    parse(text) {
      const digits = decoded(text);
      const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
      return value >= least && value <= most ? value : null;
    },
    format: String,
  };
}

/** "2025-01"; null is not written. */
export const MONTH: Codec<Month | null> = {
  parse: (text) => parseMonth(decoded(text)),
  format: (month) => (month === null ? "" : formatMonth(month)),
};

/** Text of plain characters that its own readers understand. */
export const PLAIN_TEXT: Codec<string> = {
  parse: (text) => (PLAIN.test(text) ? text : null),
  format: (text) => text,
};

/** Text of an address as it was before it was encoded; "" where it is encoded wrongly. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}
