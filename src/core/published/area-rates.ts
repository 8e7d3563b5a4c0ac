// Published rates of district, county and nation side by side.
import type { FigureRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import type { Known } from "../basics/known.ts";
import { compareGroups, correspondenceOf, type FigureGroups, type PublishedFigures } from "./figure-groups.ts";
import type { OpenValue } from "./open-data-series.ts";
import { openValue } from "./open-data-series.ts";
import { publishedLines } from "./published-lines.ts";
import { publishedPeriodName } from "./published-measures.ts";
import type { PublishedPoint } from "./published-series.ts";

export interface AreaRate {
  readonly level: Exclude<FigureRow["level"], "ward">;
  readonly areaCode: string;
  readonly areaName: string;
  readonly point: PublishedPoint;
  readonly periodName: string;
}

export interface AreaRates {
  readonly group: string;
  readonly subgroup: string;
  /** The district of the package first, then other districts, county and nation; each of its latest period. */
  readonly rates: readonly AreaRate[];
  /** The open data's rate of the district for the nearest period; unknown with the reason. */
  readonly open: Known<OpenValue>;
  /** What must be known to compare them, as sentences. */
  readonly cautions: readonly string[];
}

const LEVELS = ["district", "county", "nation"] as const;

/** One entry for each group or sub-group whose rate is printed for a district, county or nation. */
export function areaRatesOf(dataset: Dataset, { rows, groups }: PublishedFigures): readonly AreaRates[] {
  const entries = new Map<string, AreaRate[]>();
  for (const rate of ratesOf(rows)) {
    const key = JSON.stringify([rate.point.row.group, rate.point.row.subgroup]);
    entries.set(key, [...(entries.get(key) ?? []), rate]);
  }
  return [...entries.values()]
    .map((rates) => entryOf(dataset, groups, rates))
    .toSorted((a, b) => compareGroups(groups, a.group, b.group) || (a.subgroup < b.subgroup ? -1 : 1));
}

function ratesOf(rows: readonly FigureRow[]): readonly AreaRate[] {
  return publishedLines(rows.filter(({ measure }) => measure === "rate_per_1000")).flatMap(
    (line): readonly AreaRate[] => {
      const { level, areaCode, areaName } = line;
      if (level === "ward") return [];
      const point = line.points.at(-1)!;
      return [
        { level, areaCode, areaName, point, periodName: publishedPeriodName(point.periodEnd, line.periodMonths) },
      ];
    },
  );
}

function entryOf(dataset: Dataset, groups: FigureGroups, unsorted: readonly AreaRate[]): AreaRates {
  const rates = unsorted.toSorted(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      Number(b.areaCode === dataset.code) - Number(a.areaCode === dataset.code) ||
      (a.areaName < b.areaName ? -1 : 1),
  );
  const { row } = rates[0]!.point;
  const found = correspondenceOf(groups, row);
  return {
    group: row.group,
    subgroup: row.subgroup,
    rates,
    open: openValue(dataset, { ...row, level: "district", areaCode: dataset.code, areaName: dataset.name }, found),
    cautions: [...cautionsOf(rates), ...(found.found && found.fit === "wider" ? [found.reason] : [])],
  };
}

function cautionsOf(rates: readonly AreaRate[]): readonly string[] {
  const periods = [...new Set(rates.map(({ periodName }) => periodName))];
  const nation = rates.some(({ level }) => level === "nation") && rates.length > 1;
  return [
    ...(periods.length > 1 ? [`They are of different periods: ${periods.join(" and ")}.`] : []),
    ...(nation ? ["The nation's residents are estimated by another method than the district's and the county's."] : []),
  ];
}
