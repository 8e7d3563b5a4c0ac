// A published figure next to the open data's: the difference, and the reasons why they differ.

import type { Dataset } from "../area/dataset.ts";
import { unplacedShares } from "../area/provenance.ts";
import { recordWords } from "../area/record-words.ts";
import { formatShare } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import { monthName } from "../basics/months.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { sumBy } from "../basics/sums.ts";
import type { Correspondence } from "./figure-groups.ts";
import type { OpenValue } from "./open-data-series.ts";
import { openValue } from "./open-data-series.ts";
import { formatDifference, percentOf } from "./published-measures.ts";
import type { PublishedPoint } from "./published-series.ts";
import { isOfHomeOffice } from "./publishers.ts";

export interface FigurePair {
  readonly point: PublishedPoint;
  readonly open: Known<OpenValue>;
  /** Open data less published, in the measure of the figure. */
  readonly difference: Known;
  readonly differenceText: Known<string>;
  /** Of the published figure, unrounded; unknown too where the periods have no month in common. */
  readonly percent: Known;
  /** Sentences, the weightiest first; where there is no open data, why. */
  readonly reasons: readonly string[];
}

const [OWN_SYSTEM, HOME_OFFICE_TABLES] = [
  "the force's own system",
  "the Home Office's tables of what the force recorded",
];

export function figurePairOf(dataset: Dataset, point: PublishedPoint, found: Correspondence): FigurePair {
  const open = openValue(dataset, point.row, found);
  const difference = differenceOf(point, open);
  const { measure } = point.row;
  return {
    point,
    open,
    difference,
    differenceText: difference.known ? known(formatDifference(difference.value, measure)) : difference,
    percent: percentDifference(point, open, difference),
    reasons: open.known ? reasonsOf(dataset, point, open.value, found) : [sentence(open.reason)],
  };
}

function differenceOf(point: PublishedPoint, open: Known<OpenValue>): Known {
  if (!open.known) return open;
  if (point.value === null) return unknown("the published figure is withheld");
  return known(open.value.value - point.value);
}

function percentDifference(point: PublishedPoint, open: Known<OpenValue>, difference: Known): Known {
  if (!difference.known || point.value === null) return difference;
  if (open.known && open.value.sharedMonths === 0) return unknown("the two periods have no month in common");
  return percentOf(difference.value, point.value, point.row.measure);
}

const OTHER_SIDE = "A map point may lie on the other side of a ward's line.";

function reasonsOf(dataset: Dataset, point: PublishedPoint, open: OpenValue, found: Correspondence): readonly string[] {
  const { row } = point;
  const time = timeReason(dataset, row.periodMonths, open);
  const kind = found.found && found.fit === "wider" ? [found.reason] : [];
  const name = found.found && found.fit === "same" ? [found.reason] : [];
  const derived = derivedReason(point);
  const { besidePublished } = recordWords(dataset.descriptor);
  const wards = row.level === "ward" && dataset.descriptor.wardscope.points !== "exact" ? [OTHER_SIDE] : [];
  const rates = row.measure === "rate_per_1000" ? [residentsReason(dataset)] : [];
  const system = `The published figure is from ${isOfHomeOffice(row.source) ? HOME_OFFICE_TABLES : OWN_SYSTEM}; ${besidePublished}.`;
  return [...kind, ...time, ...derived, system, ...name, ...wards, ...unplacedReason(dataset, found), ...rates];
}

/** The reasons that other pairs may share: all but how this one's figure was worked out. */
export function sharedReasons({ point, reasons }: FigurePair): readonly string[] {
  const [own] = derivedReason(point);
  return reasons.filter((reason) => reason !== own);
}

function derivedReason({ status, note }: PublishedPoint): readonly string[] {
  return status === "derived" ? [`The published figure is not printed, but worked out: ${note}.`] : [];
}

function timeReason(dataset: Dataset, months: number, open: OpenValue): readonly string[] {
  if (open.sharedMonths === months) return [];
  const start = `This package begins in ${monthName(dataset.coverage.range.from)} and ends in ${monthName(dataset.coverage.range.to)}`;
  const shared = open.sharedMonths === 0 ? "no month" : `${open.sharedMonths} of ${months} months`;
  const much = open.sharedMonths === 0 ? ", so the difference is mostly the time between them" : "";
  return [`${start}: the two periods have ${shared} in common${much}.`];
}

function unplacedReason(dataset: Dataset, found: Correspondence): readonly string[] {
  const slugs: readonly string[] = found.found ? found.slugs : [];
  const labels = dataset.taxonomy.categories.filter(({ category, isCrime }) =>
    slugs.includes("all-crime") ? isCrime : slugs.includes(category),
  );
  const shares = unplacedShares(dataset.descriptor, dataset.taxonomy).filter((share) =>
    labels.some(({ label }) => label === share.label),
  );
  const unplaced = sumBy(shares, (share) => share.unplaced);
  const read = sumBy(shares, (share) => share.read ?? 0);
  if (unplaced === 0 || shares.some((share) => share.read === null)) return [];
  return [`${sentenceCase(formatShare(unplaced / read))} of such rows have no coordinates, and so are in no ward.`];
}

function residentsReason(dataset: Dataset): string {
  const year = dataset.populationYear === null ? "" : ` in ${dataset.populationYear}`;
  return `The rates rest on different numbers of residents: the published one on an estimate of its publisher (in the 2024/25 assessment the county's for mid-2022), ours on the residents of this package${year}.`;
}

function sentence(reason: string): string {
  const text = sentenceCase(reason);
  return text.endsWith(".") ? text : `${text}.`;
}
