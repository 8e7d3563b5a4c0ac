// What a command is: its options with the types of their values, its help, and what it does. Anything unclear is bad usage.
import { FIRST_MONTH, LAST_MONTH } from "../../core/area/possible-months.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, parseMonth } from "../../core/basics/months.ts";
import type { Terminal } from "../terminal.ts";

/**
 * `one` takes a value, `many` all words up to the next option, `flag` none; a `word` is a value without an option before it, `words`
 * are one or more of them.
 * `value` says what to give, as in "<folder>"; "" for a flag.
 */
export interface Option {
  readonly kind: "one" | "many" | "flag" | "word" | "words";
  readonly value: string;
  readonly required: boolean;
  /** Options of which one may be given in its place, where it is required. */
  readonly orElse?: readonly string[];
  readonly help: string;
  /** The value of a text; "" for a flag. Throws an AppFailure ("bad-usage") that names the option. */
  readonly read: (text: string, name: string) => unknown;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of options: null for one that was not given and need not be. */
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name]["kind"] extends "many" | "words"
    ? readonly ReturnType<Of[Name]["read"]>[]
    : Of[Name]["kind"] extends "flag"
      ? boolean
      : ReturnType<Of[Name]["read"]> | (Of[Name]["required"] extends true ? never : null);
};

/** 0: done; 1: faults were found. A command that fails throws an AppFailure. */
export type Outcome = 0 | 1;

interface Spec<Of extends Options> {
  /** What it does, for the list of commands; "" when its options say so. */
  readonly help: string;
  /** Its name with options, as one would type it. */
  readonly example: string;
  readonly options: Of;
  readonly run: (values: Values<Of>, terminal: Terminal) => Promise<Outcome>;
}

/** A command of any options; `values` must be those of its own. */
export type Command = Spec<Options>;

export function command<const Of extends Options>(spec: Spec<Of>): Command {
  return { ...spec, run: (values, terminal) => spec.run(values as Values<Of>, terminal) };
}

export function usage(message: string): AppFailure {
  return new AppFailure("bad-usage", message, "Run npm run data -- --help to see what there is.");
}

export function asText(text: string): string {
  return text;
}

/** For flags. */
export function asFlag(): true {
  return true;
}

/** Of every command that writes what it found. */
export const FORCE = {
  kind: "flag",
  value: "",
  required: false,
  read: asFlag,
  help: "replaces a file that is there and is none that this command wrote; never one of an area package",
} as const;

export function asMonth(text: string, name: string): Month {
  const month = parseMonth(text);
  if (month === null) throw usage(`--${name} "${text}" is not a month such as 2025-01.`);
  if (month < FIRST_MONTH)
    throw usage(`--${name} ${text} is before ${formatMonth(FIRST_MONTH)}, the first month of data.police.uk.`);
  if (month > LAST_MONTH) throw usage(`--${name} ${text} is a month that nobody has data of yet.`);
  return month;
}

export function asYear(text: string): number {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw usage(`--population-year "${text}" is not a year such as 2021.`);
}
