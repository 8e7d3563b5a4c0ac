// The models of the assessment page: what the board should look at, and the published figures beside the open data.
import type { FigureRow } from "../core/area/area-package.ts";
import { crownCopyright } from "../core/area/attribution.ts";
import { FIGURES } from "../core/area/later-tables.ts";
import { lookBackTo, monthsToLookBack } from "../core/assessment/board-report.ts";
import { type PriorityWards, priorityWardsOf } from "../core/assessment/priority-wards.ts";
import { areaRatesOf } from "../core/assessment/published/area-rates.ts";
import { areaRatesTable } from "../core/assessment/published/area-rates-table.ts";
import { publishedBesideOpen } from "../core/assessment/published/published-beside-open.ts";
import { publishedGroups } from "../core/assessment/published/published-tables.ts";
import { reproductionOf } from "../core/assessment/published/reproduce.ts";
import { rowCoverage } from "../core/assessment/published/row-coverage.ts";
import { type Triage, triageOpenData, triagePublished } from "../core/assessment/published/triage-sources.ts";
import { type WhatChanged, whatChanged } from "../core/assessment/what-changed.ts";
import { windowsSince } from "../core/assessment/windows-since.ts";
import { type Known, known } from "../core/basics/known.ts";
import { listFigures } from "../core/figures/list-figures.ts";
import { AREAS } from "../data/load-area.ts";
import { dataset, derive, period, type ReadyState } from "./models.ts";

const NO_ROWS: readonly FigureRow[] = [];

/** The published rows; none while they are on their way, or where there are none. */
export const publishedRows = (state: ReadyState): readonly FigureRow[] =>
  state.published.status === "ready" ? state.published.rows : NO_ROWS;

/** The address of their file. */
export const publishedFileAddress = (state: ReadyState): string => `${AREAS}/${state.dataset.slug}/${FIGURES.file}`;

export const PAGE_SECTIONS = ["board", "published", "beside", "reproduce", "left-out"] as const;
export type PageSection = (typeof PAGE_SECTIONS)[number];

/** The section the address names, or the first. */
export const pageSection = (state: ReadyState): PageSection =>
  PAGE_SECTIONS.find((name) => name === state.view.section) ?? PAGE_SECTIONS[0];

export const publishedTriage = derive([dataset, publishedRows], triagePublished);
export const openTriage = derive([dataset], (data): Triage => triageOpenData(data));

export const priorityWards = derive(
  [dataset, period],
  (data, range): PriorityWards => priorityWardsOf(listFigures(data, range)),
);

const lookBackMonths = derive([dataset, period], monthsToLookBack);

/** Since the end of which month changes are given, and the months a reader may choose instead. */
export const lookBack = derive([lookBackMonths, period, (state) => state.view.since], (months, range, asked) => ({
  since: lookBackTo(months, range, asked),
  months,
}));

export interface Changes extends WhatChanged {
  /** Why other months are judged than those of the period; null where they are not. */
  readonly note: string | null;
}

export const changes = derive([dataset, period, lookBack], (data, range, { since }): Known<Changes> => {
  const windows = windowsSince(data, since, range);
  if (!windows.known) return windows;
  const { earlier, later, note } = windows.value;
  const found = whatChanged(data, earlier, later);
  return found.known ? known({ ...found.value, note }) : found;
});

export const groups = derive([publishedRows], publishedGroups);
export const besideOpenData = derive([dataset, publishedRows], publishedBesideOpen);
export const areaRates = derive([dataset, publishedRows], (data, rows) => areaRatesTable(areaRatesOf(data, rows)));
export const reproduction = derive([dataset, publishedRows], reproductionOf);
export const rowsLeftOut = derive([dataset, publishedRows], (data, rows) =>
  rowCoverage(data, rows).filter(({ notShown }) => notShown !== null),
);

/** What must be printed with a file of these numbers. */
export const attribution = derive([dataset], ({ descriptor }) => [
  ...descriptor.sources.map(({ title }) => title),
  crownCopyright(descriptor.wardscope.boundaryVintage),
]);
