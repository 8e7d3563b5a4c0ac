// What the commands that compute are asked: an area package, offences and a period.
import type { Dataset } from "../../core/area/dataset.ts";
import { type Selection, select } from "../../core/area/offences.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, type MonthRange } from "../../core/basics/months.ts";
import { asMonth, asText, usage, type Values } from "./command.ts";

export interface Question {
  /** Folder of the area package. */
  readonly area: string;
  /** Slugs, at least one. */
  readonly offences: readonly string[];
  readonly period: MonthRange;
}

/** The options that make a question. */
export const QUESTION_OPTIONS = {
  area: { kind: "one", value: "<folder>", required: true, read: asText, help: "the area package" },
  offence: {
    kind: "one",
    value: "<slug>",
    required: true,
    read: asSlugs,
    help: "what to look at, as in addresses of the page; several with commas between",
  },
  from: { kind: "one", value: "<YYYY-MM>", required: true, read: asMonth, help: "first month" },
  to: { kind: "one", value: "<YYYY-MM>", required: true, read: asMonth, help: "last month" },
} as const;

/** Throws an AppFailure ("bad-usage") for months in the wrong order. */
export function questionOf({ area, offence, from, to }: Values<typeof QUESTION_OPTIONS>): Question {
  requireOrder(from, to);
  return { area, offences: offence, period: { from, to } };
}

/** Throws an AppFailure ("bad-usage") when both are given in the wrong order. */
export function requireOrder(from: Month | null, to: Month | null): void {
  if (from !== null && to !== null && from > to)
    throw usage(`--from ${formatMonth(from)} is later than --to ${formatMonth(to)}.`);
}

/** The offences in the taxonomy of the package. Throws an AppFailure ("bad-usage") that names one it does not have. */
export function offencesIn(dataset: Dataset, { area, offences }: Question): Selection {
  const slugs = dataset.taxonomy.offences.map(({ slug }) => slug);
  const unknown = offences.find((slug) => !slugs.includes(slug));
  const selection = unknown === undefined ? select(dataset.taxonomy, offences) : null;
  if (selection !== null) return selection;
  throw new AppFailure(
    "bad-usage",
    `--offence "${unknown ?? ""}" is not in the taxonomy of ${area}.`,
    `It has ${slugs.join(", ")}.`,
  );
}

function asSlugs(text: string): readonly string[] {
  return text.split(",").map((slug) => slug.trim());
}
