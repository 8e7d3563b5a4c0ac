// Where each row of the published figures is shown; none is lost without a word.
import type { FigureRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { areaRatesOf } from "./area-rates.ts";
import type { PublishedFigures } from "./figure-groups.ts";
import { publishedBesideOpen } from "./published-beside-open.ts";
import { publishedGroups } from "./published-tables.ts";
import { reproductionOf } from "./reproduce.ts";
import { isTriaged, triagePublished } from "./triage-sources.ts";

/** The tables of all indicators, the charts beside the open data, the rates of areas, the page of ward figures, the triage. */
export type ShownIn = "table" | "beside" | "rates" | "reproduce" | "triage";

export interface RowCoverage {
  readonly row: FigureRow;
  readonly shownIn: readonly ShownIn[];
  /** Ids of the tables that hold it. */
  readonly tables: readonly string[];
  /** Why it is shown nowhere; null where it is. */
  readonly notShown: string | null;
}

/** One entry for each row, in the order of the file, read off the models themselves. */
export function rowCoverage(dataset: Dataset, figures: PublishedFigures): readonly RowCoverage[] {
  const tables = tablesByRow(figures);
  const { beside } = publishedBesideOpen(dataset, figures);
  const besides = new Set(beside.flatMap(({ pairs }) => pairs.map(({ point }) => point.row)));
  const rates = new Set(areaRatesOf(dataset, figures).flatMap((entry) => entry.rates.map(({ point }) => point.row)));
  const reproduced = new Set(reproductionOf(dataset, figures).figures.map(({ point }) => point.row));
  const { latest } = triagePublished(dataset, figures);
  return figures.rows.map((row): RowCoverage => {
    const own = tables.get(row) ?? [];
    const shownIn: readonly ShownIn[] = [
      ...(own.length > 0 ? (["table"] as const) : []),
      ...(besides.has(row) ? (["beside"] as const) : []),
      ...(rates.has(row) ? (["rates"] as const) : []),
      ...(reproduced.has(row) ? (["reproduce"] as const) : []),
      ...(latest.known && isTriaged(dataset, figures.groups, row, latest.value) ? (["triage"] as const) : []),
    ];
    return { row, shownIn, tables: own, notShown: shownIn.length > 0 ? null : "No table, chart or page takes it up." };
  });
}

function tablesByRow(figures: PublishedFigures): ReadonlyMap<FigureRow, readonly string[]> {
  const tables = new Map<FigureRow, string[]>();
  for (const { id, lines } of publishedGroups(figures).flatMap((group) => group.tables))
    for (const cell of lines.flatMap(({ cells }) => cells)) {
      if (cell === null) continue;
      const { row } = cell.point;
      tables.set(row, [...(tables.get(row) ?? []), id]);
    }
  return tables;
}
