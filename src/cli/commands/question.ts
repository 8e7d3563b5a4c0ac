// What the commands that compute are asked: an area package, offences and a period.
import type { Dataset } from "../../core/area/dataset.ts";
import { type Selection, select } from "../../core/area/offences.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { MonthRange } from "../../core/basics/months.ts";
import { month, required, usage, type Values } from "./options.ts";

export interface Question {
  /** Folder of the area package. */
  readonly area: string;
  /** Slugs, at least one. */
  readonly offences: readonly string[];
  readonly period: MonthRange;
}

/** The options that make a question. */
export const QUESTION_OPTIONS = ["area", "offence", "from", "to"] as const;

/** Throws an AppFailure ("bad-usage") that names what is missing or wrong. */
export function questionOf(values: Values): Question {
  const area = required(values, "area");
  const offences = required(values, "offence")
    .split(",")
    .map((slug) => slug.trim());
  const [from, to] = [month(values, "from"), month(values, "to")];
  if (from === null) throw usage("--from is missing.");
  if (to === null) throw usage("--to is missing.");
  if (from > to) throw usage(`--from ${values.from} is later than --to ${values.to}.`);
  return { area, offences, period: { from, to } };
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
