import type { Dataset } from "../area/dataset.ts";
import { correspondenceOf, type FigureGroups, type Fit, type PublishedFigures, themeOf } from "./figure-groups.ts";
import type { FigurePair } from "./figure-pair.ts";
import { figurePairOf } from "./figure-pair.ts";
import type { OpenValue } from "./open-data-series.ts";
import { coverageFor, isInPackage, openValueIn, yearsAround } from "./open-data-series.ts";
import type { PublishedLine } from "./published-lines.ts";
import { compareLines, lineLabel, publishedLines } from "./published-lines.ts";
import { UNITS } from "./published-measures.ts";
import type { PublishedPoint } from "./published-series.ts";
import { sumsOf } from "./published-sums.ts";

/** A figure that ends longer before the open data begins tells nothing beside it but the time between them. */
const FARTHEST_MONTHS = 36;

export interface LineBesideOpen {
  readonly title: string;
  readonly line: PublishedLine;
  readonly unit: string;
  /** Offences of the open data that are added up, as slugs. */
  readonly slugs: readonly string[];
  readonly fit: Fit;
  /** Why the open data's category need not hold the same, in a sentence or two. */
  readonly reason: string;
  /** Heading of its group. */
  readonly theme: string;
  /** The two series, each in its own style; a suppressed point has no value, and the line breaks there. */
  readonly published: { readonly style: "published"; readonly points: readonly PublishedPoint[] };
  /** One value a year, in the months of the year that come nearest to the latest published figure. */
  readonly open: { readonly style: "open data"; readonly points: readonly OpenValue[] };
  /** Each published figure next to the open data's nearest value; of those of long before it the latest alone, where there are no others. */
  readonly pairs: readonly FigurePair[];
}

/** A published line that the open data gives nothing for, and why. */
export interface LineAlone {
  readonly title: string;
  readonly line: PublishedLine;
  readonly reason: string;
}

export interface PublishedBesideOpen {
  readonly beside: readonly LineBesideOpen[];
  readonly alone: readonly LineAlone[];
}

/** Each line of the published figures (and the sums that alone compare) either beside the open data or alone. */
export function publishedBesideOpen(dataset: Dataset, { rows, groups }: PublishedFigures): PublishedBesideOpen {
  const lines = publishedLines([...rows, ...sumsOf(groups, rows)]).toSorted((a, b) => compareLines(groups, a, b));
  const beside: LineBesideOpen[] = [];
  const alone: LineAlone[] = [];
  for (const line of lines) {
    const one = besideLine(dataset, groups, line);
    if (!("pairs" in one)) alone.push(one);
    else beside.push(one);
  }
  return { beside, alone };
}

function besideLine(dataset: Dataset, groups: FigureGroups, line: PublishedLine): LineBesideOpen | LineAlone {
  const title = `${lineLabel(line)}, ${line.areaName || line.areaCode}, ${UNITS[line.measure]}`;
  const found = correspondenceOf(groups, line);
  if (!found.found) return { title, line, reason: found.reason };
  if (!isInPackage(dataset, line)) {
    const reason = `This package is not of ${line.areaName || line.areaCode}.`;
    return { title, line, reason };
  }
  const first = coverageFor(dataset, found).range.from - FARTHEST_MONTHS;
  const near = line.points.filter((point, index) => point.periodEnd >= first || index === line.points.length - 1);
  const pairs = near.map((point) => figurePairOf(dataset, point, found));
  const latest = pairs.at(-1)!;
  if (!latest.open.known) return { title, line, reason: latest.reasons[0]! };
  const years = yearsAround(coverageFor(dataset, found), latest.open.value.period);
  const open = years.flatMap((period) => {
    const value = openValueIn(dataset, latest.point.row, found, period);
    return value.known ? [value.value] : [];
  });
  return {
    title,
    line,
    unit: UNITS[line.measure],
    slugs: found.slugs,
    fit: found.fit,
    reason: found.reason,
    theme: themeOf(groups, line.group),
    published: { style: "published", points: line.points },
    open: { style: "open data", points: open },
    pairs,
  };
}
