// `analyse`: the assessment's table of one offence or of each category, as JSON or to be read.

import type { Dataset } from "../../core/area/dataset.ts";
import type { Selection } from "../../core/area/offences.ts";
import { comparisonFrom } from "../../core/area/period.ts";
import { analysisOf } from "../../core/assessment/analysis.ts";
import { type Known, unknown } from "../../core/basics/known.ts";
import type { MonthRange } from "../../core/basics/months.ts";
import { selectionOf } from "../../core/figures/list-figures.ts";
import { comparable, figuresOf } from "../../core/figures/offence-figures.ts";
import { readArea } from "../package/read-area.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { type AnalyseOptions, EACH_CATEGORY } from "./analyse-options.ts";
import { analysisTable } from "./analysis-table.ts";
import { offencesIn } from "./question.ts";

/** What cannot be known is null in the JSON, with its reason. Throws an AppFailure for a bad package or an unknown offence. */
export async function analyse(options: AnalyseOptions, terminal: Terminal): Promise<void> {
  const dataset = await readArea(options.area);
  stopIfInterrupted(terminal.signal);
  const each = options.offences.length === 1 && options.offences[0] === EACH_CATEGORY;
  const selections = each ? categories(dataset) : [offencesIn(dataset, options)];
  const comparison = comparisonAsked(dataset, options);
  const all = selections.map((selection) => {
    const figures = figuresOf(dataset, selection, options.period, unknown("only wards are analysed"), comparison);
    return { figures, analysis: analysisOf(dataset, figures) };
  });
  if (options.json) {
    const analyses = all.map(({ analysis }) => analysis);
    terminal.out.write(`${JSON.stringify(each ? analyses : analyses[0], null, 2)}\n`);
    return;
  }
  terminal.out.write(all.map(({ figures, analysis }) => analysisTable(figures, analysis)).join("\n"));
}

function categories(dataset: Dataset): readonly Selection[] {
  const listed = dataset.taxonomy.offences.filter(({ kind }) => kind === "category");
  return listed.map((offence) => selectionOf(dataset, offence));
}

function comparisonAsked(dataset: Dataset, { period, compareFrom }: AnalyseOptions): Known<MonthRange> {
  return compareFrom === null ? comparable(dataset, period) : comparisonFrom(dataset.coverage, period, compareFrom);
}
