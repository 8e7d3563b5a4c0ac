// Wards × offences: each cell the rate, the change or the flag of a ward and an offence, with the verdict it has everywhere.

import { areRanked } from "../area/few-wards.ts";
import { type Known, unknown, valueOrNull } from "../basics/known.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { DISTRICT } from "../figures/offence-figures.ts";
import { type Judged, verdictText } from "../statistics/change.ts";
import { valueText } from "../wards/ranking.ts";
import type { NumberTable } from "./chart-tables.ts";
import { type Comparisons, comparisonsOf } from "./comparisons.ts";
import { flagsOf } from "./flags.ts";

export type MatrixMeasure = "rate" | "change" | "flags";

export interface MatrixCell {
  /** Slug of the offence. */
  readonly offence: string;
  /** Rate per 1,000 and year, difference in offences, or for flags the rate. */
  readonly value: Known;
  /** As printed: "84.1", "+30 (+11 %)", "flagged", "" or "no data". */
  readonly text: string;
  /** Null where there is nothing to judge. */
  readonly judged: Judged | null;
  /** By rate; null where it is unknown. */
  readonly flagged: boolean | null;
  /** Under 10 offences: the rate is marked. */
  readonly few: boolean;
}

export interface MatrixRow {
  /** Ward code, or "district". */
  readonly code: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixModel {
  readonly measure: MatrixMeasure;
  /** Slug and label of each column, in the order of the list. */
  readonly offences: readonly { readonly slug: string; readonly label: string }[];
  /** In the order of the dataset's wards. */
  readonly rows: readonly MatrixRow[];
  readonly district: MatrixRow;
  /** Of the wards' cells. */
  readonly comparisons: Comparisons;
}

const ONLY_WARDS = unknown("only wards are flagged");

/** The matrix of the offences given, which share their period; `list` is not empty. */
export function matrixOf(list: readonly ListedFigures[], measure: MatrixMeasure): MatrixModel {
  const [first] = list;
  if (first === undefined) throw new Error("a matrix of no offences");
  const flags = list.map(({ figures }) => flagsOf(figures, "rate"));
  const rowOf = (wardAt: (column: number) => WardFigures, flagAt: (column: number) => Known<boolean>): MatrixRow => {
    const { code, name } = wardAt(0);
    const cells = list.map(({ offence }, column) => cellOf(offence.slug, wardAt(column), flagAt(column), measure));
    return { code, name, cells };
  };
  const changes = list.flatMap(({ figures }) => figures.wards.map(({ change }) => change));
  return {
    measure,
    offences: list.map(({ offence }) => ({ slug: offence.slug, label: offence.label })),
    rows: first.figures.wards.map((_, index) =>
      rowOf(
        (column) => list[column]!.figures.wards[index]!,
        (column) => flags[column]![index]!,
      ),
    ),
    district: rowOf(
      (column) => list[column]!.figures.district,
      () => ONLY_WARDS,
    ),
    comparisons: comparisonsOf(changes, "the wards of each offence", first.figures.judgedWards),
  };
}

/** What the cells of so many wards can show: of few none is flagged. */
export function matrixMeasures(wards: number): readonly MatrixMeasure[] {
  return areRanked(wards) ? ["rate", "change", "flags"] : ["rate", "change"];
}

/** What the cells hold, and what their shade means. */
export function matrixCaption({ measure, rows }: MatrixModel): string {
  const shaded = areRanked(rows.length) ? " Shaded: among the highest fifth of the wards." : "";
  const captions: Readonly<Record<MatrixMeasure, string>> = {
    rate: `Offences per 1,000 residents a year.${shaded}`,
    change:
      "Difference from the year before, in per cent too where 50 or more were recorded then. Shaded: clearly up or clearly down.",
    flags: "Flagged: among the highest fifth of the wards by rate.",
  };
  return captions[measure];
}

/** For a file: a line for each offence and ward, the district last; what is not known says why. */
export function matrixTable({ measure, offences, rows, district }: MatrixModel): NumberTable {
  const value = measure === "change" ? "Difference from the year before" : "Per 1,000 residents a year";
  const { format } = MEASURES[shownOf(measure)];
  const ranked = areRanked(rows.length);
  return {
    head: ["Offence", "Ward", value, ...(ranked ? ["Flagged by rate"] : []), "Verdict"],
    rows: offences.flatMap(({ label }, column) =>
      [...rows, district].map(({ code, name, cells }) => {
        const cell = cells[column]!;
        const flag = code === DISTRICT ? "" : cell.flagged === null ? "not known" : flaggedText(cell);
        const number = cell.value.known ? format(cell.value.value) : cell.value.reason;
        const verdict = cell.judged === null ? "not judged" : verdictText(cell.judged);
        return [label, name, number, ...(ranked ? [flag] : []), verdict];
      }),
    ),
  };
}

function cellOf(offence: string, ward: WardFigures, flag: Known<boolean>, measure: MatrixMeasure): MatrixCell {
  const shown = shownOf(measure);
  const flagged = flag.known ? flag.value : null;
  return {
    offence,
    value: MEASURES[shown].value(ward),
    text: measure === "flags" ? flagText(ward, flag) : valueText(ward, shown),
    judged: valueOrNull(ward.change),
    flagged,
    few: ward.rate.known && ward.rate.value.few,
  };
}

/** "flagged (few)" where the rate is from so few offences that it is no reason to look. */
function flaggedText({ flagged, few }: Pick<MatrixCell, "flagged" | "few">): string {
  return flagged ? `flagged${few ? " (few)" : ""}` : "";
}

function shownOf(measure: MatrixMeasure): Measure {
  return measure === "flags" ? "rate" : measure;
}

/** Nothing for the district, which is not among those that are flagged. */
function flagText({ code }: WardFigures, flag: Known<boolean>): string {
  if (code === DISTRICT) return "";
  if (!flag.known) return flag.shown ?? "no data";
  return flag.value ? "flagged" : "";
}
