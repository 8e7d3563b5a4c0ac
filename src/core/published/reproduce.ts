import type { Dataset } from "../area/dataset.ts";
import { recordWords } from "../area/record-words.ts";
import { correspondenceOf, type Fit, type PublishedFigures } from "./figure-groups.ts";
import type { FigurePair } from "./figure-pair.ts";
import { figurePairOf } from "./figure-pair.ts";
import { compareLines, lineLabel, publishedLines } from "./published-lines.ts";
import { publishedPeriodName, UNITS } from "./published-measures.ts";
import { sumsOf } from "./published-sums.ts";

export interface Reproduced extends FigurePair {
  readonly wardCode: string;
  readonly wardName: string;
  readonly group: string;
  /** The sub-group, or the group for the group as a whole. */
  readonly label: string;
  readonly unit: string;
  readonly periodName: string;
  /** Null where the open data has no such offence. */
  readonly fit: Fit | null;
  /** True for a sum of two published figures, which no row of the file prints. */
  readonly isSum: boolean;
}

export interface Reproduction {
  /** By group, ward, sub-group and time. Every ward row of the file stands once; sums follow among them. */
  readonly figures: readonly Reproduced[];
  readonly summary: {
    /** Rows of the file, those the open data gives something for, and those whose period shares a month with it. */
    readonly printed: number;
    readonly withOpenData: number;
    readonly withSharedMonths: number;
  };
  readonly sentence: string;
}

export function reproductionOf(dataset: Dataset, { rows, groups }: PublishedFigures): Reproduction {
  const wards = rows.filter(({ level }) => level === "ward");
  const sums = new Set(sumsOf(groups, wards));
  const figures = publishedLines([...wards, ...sums])
    .toSorted((a, b) => compareLines(groups, a, b))
    .flatMap((line) =>
      line.points.map((point): Reproduced => {
        const found = correspondenceOf(groups, line);
        return {
          ...figurePairOf(dataset, point, found),
          wardCode: line.areaCode,
          wardName: line.areaName,
          group: line.group,
          label: lineLabel(line),
          unit: UNITS[line.measure],
          periodName: publishedPeriodName(point.periodEnd, line.periodMonths),
          fit: found.found ? found.fit : null,
          isSum: sums.has(point.row),
        };
      }),
    );
  const printed = figures.filter(({ isSum }) => !isSum);
  const summary = {
    printed: printed.length,
    withOpenData: printed.filter(({ open }) => open.known).length,
    withSharedMonths: printed.filter(({ open }) => open.known && open.value.sharedMonths > 0).length,
  };
  return { figures, summary, sentence: sentenceOf(summary, recordWords(dataset.descriptor).name) };
}

function sentenceOf({ printed, withOpenData, withSharedMonths }: Reproduction["summary"], by: string): string {
  if (printed === 0) return "This package brings no published ward figures.";
  return `Of ${printed} published ward figures ${withOpenData} have a counterpart in the ${by}, and ${withSharedMonths} of them in a period that shares months with the published one.`;
}
