// `analyse`: the assessment's table of one offence or of each category, as JSON or to be read.

import { comparisonFrom } from "../../core/area/comparison-from.ts";
import { coverageOf } from "../../core/area/coverage.ts";
import type { Dataset } from "../../core/area/dataset.ts";
import type { Selection } from "../../core/area/offences.ts";
import { offenceTableOf } from "../../core/assessment/offence-table.ts";
import { type Known, unknown } from "../../core/basics/known.ts";
import type { Month, MonthRange } from "../../core/basics/months.ts";
import { selectionOf } from "../../core/figures/list-figures.ts";
import { comparable, figuresOf } from "../../core/figures/offence-figures.ts";
import { readArea } from "../package/read-area.ts";
import { printJson } from "../printed-text.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { asFlag, asMonth, command } from "./command.ts";
import { printedTable } from "./printed-table.ts";
import { offencesIn, QUESTION_OPTIONS, type Question, questionOf } from "./question.ts";

interface AnalyseOptions extends Question {
  /** First of the months compared with; null: the same months a year earlier. */
  readonly compareFrom: Month | null;
  readonly json: boolean;
}

/** Word that stands for every category, each by itself. */
const EACH_CATEGORY = "all";

export const ANALYSE = command({
  help: "prints the wards' counts, rates, funnel limits, changes with verdicts, flags and classes as a table",
  example: "analyse --area <folder> --offence burglary --from 2025-01 --to 2025-12 --json",
  options: {
    ...QUESTION_OPTIONS,
    offence: { ...QUESTION_OPTIONS.offence, help: `as for hotspots; ${EACH_CATEGORY}: every category by itself` },
    "compare-from": {
      kind: "one",
      value: "<YYYY-MM>",
      required: false,
      read: asMonth,
      help: "first of as many months to compare with (default: a year earlier)",
    },
    json: {
      kind: "flag",
      value: "",
      required: false,
      read: asFlag,
      help:
        "prints one JSON object, or an array of them for all; what is unknown is null, with its reason;\n" +
        "funnel limits are those of an exact Poisson test, 95 % and 99.8 %, not widened",
    },
  },
  async run(values, terminal) {
    await analyse({ ...questionOf(values), compareFrom: values["compare-from"], json: values.json }, terminal);
    return 0;
  },
});

/** What cannot be known is null in the JSON, with its reason. Throws an AppFailure for a bad package or an unknown offence. */
async function analyse(options: AnalyseOptions, terminal: Terminal): Promise<void> {
  const dataset = await readArea(options.area);
  stopIfInterrupted(terminal.signal);
  const each = options.offences.length === 1 && options.offences[0] === EACH_CATEGORY;
  const selections = each ? categories(dataset) : [offencesIn(dataset, options)];
  const comparison = comparisonAsked(dataset, options);
  const all = selections.map((selection) => {
    const figures = figuresOf(dataset, selection, options.period, unknown("only wards are analysed"), comparison);
    return { figures, analysis: offenceTableOf(dataset, figures) };
  });
  if (options.json) {
    const analyses = all.map(({ analysis }) => analysis);
    printJson(terminal.out, each ? analyses : analyses[0]);
    return;
  }
  terminal.out.write(all.map(({ figures, analysis }) => printedTable(figures, analysis)).join("\n"));
}

function categories(dataset: Dataset): readonly Selection[] {
  const listed = dataset.taxonomy.offences.filter(({ kind }) => kind === "category");
  return listed.map((offence) => selectionOf(dataset, offence));
}

function comparisonAsked(dataset: Dataset, { period, compareFrom }: AnalyseOptions): Known<MonthRange> {
  return compareFrom === null
    ? comparable(dataset, period)
    : comparisonFrom(coverageOf(dataset.coverage, []), period, compareFrom);
}
