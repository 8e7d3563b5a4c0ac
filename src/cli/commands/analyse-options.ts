// What `analyse` is asked.
import type { Month } from "../../core/basics/months.ts";
import { allow, month, type Values } from "./options.ts";
import { QUESTION_OPTIONS, type Question, questionOf } from "./question.ts";

export interface AnalyseOptions extends Question {
  /** First of the months compared with; null: the same months a year earlier. */
  readonly compareFrom: Month | null;
  readonly json: boolean;
}

/** Word that stands for every category, each by itself. */
export const EACH_CATEGORY = "all";

/** Throws an AppFailure ("bad-usage") that names what is missing or wrong. */
export function analyseOptions(values: Values): AnalyseOptions {
  allow(values, "analyse", [...QUESTION_OPTIONS, "compare-from", "json"]);
  return { ...questionOf(values), compareFrom: month(values, "compare-from"), json: values.json === true };
}
