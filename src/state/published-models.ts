// The models of the assessment page: what the board should look at, and the published figures beside the open data.
import type { FigureGroupRow, FigureRow } from "../core/area/area-package.ts";
import { FIGURES } from "../core/area/later-tables.ts";
import { clearKinds, lookBackTo, monthsToLookBack } from "../core/assessment/board-report.ts";
import { priorityWardsOf } from "../core/assessment/priority-wards.ts";
import { type WhatChanged, whatChanged } from "../core/assessment/what-changed.ts";
import { windowsSince } from "../core/assessment/windows-since.ts";
import { type Known, known } from "../core/basics/known.ts";
import type { MonthRange } from "../core/basics/months.ts";
import { listFigures } from "../core/figures/list-figures.ts";
import { areaRatesOf } from "../core/published/area-rates.ts";
import { areaRatesTable } from "../core/published/area-rates-table.ts";
import { makeFigureGroups, type PublishedFigures } from "../core/published/figure-groups.ts";
import { publishedBesideOpen } from "../core/published/published-beside-open.ts";
import { publishedGroups } from "../core/published/published-tables.ts";
import { systemOf } from "../core/published/publishers.ts";
import { reproductionOf } from "../core/published/reproduce.ts";
import { rowCoverage } from "../core/published/row-coverage.ts";
import { isTriaged, type Triage, triageOpenData, triagePublished } from "../core/published/triage-sources.ts";
import { AREAS } from "../data/load-area.ts";
import { derive, period, type ReadyState, unplaced } from "./models.ts";
import { listedFigures } from "./offence-course.ts";
import { pastMeetings } from "./past-meetings.ts";
import { words } from "./record-words-models.ts";

const NO_ROWS: readonly FigureRow[] = [];
const NO_GROUPS: readonly FigureGroupRow[] = [];

/** The published rows; none while they are on their way, or where there are none. */
export const publishedRows = (state: ReadyState): readonly FigureRow[] =>
  state.published.status === "ready" ? state.published.rows : NO_ROWS;

const publishedFigures = derive(
  [publishedRows, (state) => (state.published.status === "ready" ? state.published.groups : NO_GROUPS)],
  (rows, groups): PublishedFigures => ({ rows, groups: makeFigureGroups(groups) }),
);

/** Where they come from, as in "Published counts come from …". */
export const publishedSystem = derive([publishedRows], (rows) =>
  systemOf([...new Set(rows.map(({ source }) => source))]),
);

/** What the numbers beside them are counted from: "open data", or "own records". */
export const records = (state: ReadyState) => words(state).name;

/** The address of their file. */
export const publishedFileAddress = (state: ReadyState): string => `${AREAS}/${state.dataset.slug}/${FIGURES.file}`;

export const PAGE_SECTIONS = ["board", "published", "beside", "reproduce", "left-out"] as const;
export type PageSection = (typeof PAGE_SECTIONS)[number];

/** The section the address names, or the first; only that where there are no published figures. */
export const pageSection = (state: ReadyState): PageSection =>
  (hasNoFigures(state) ? undefined : PAGE_SECTIONS.find((name) => name === state.view.section)) ?? PAGE_SECTIONS[0];

/** Whether it is known that the package brings none: then nothing of the page speaks of them but a sentence. */
export const hasNoFigures = ({ published }: ReadyState): boolean =>
  published.status === "ready" && published.rows.length + published.faults.length === 0;

export const publishedTriage = derive([unplaced, publishedFigures], triagePublished);

/** What the published counts of the triage were published in, each once; none where there is nothing to test. */
export const triageSources = derive(
  [unplaced, publishedFigures, publishedTriage],
  (data, { rows, groups }, { latest }): readonly string[] => [
    ...new Set(rows.flatMap((row) => (latest.known && isTriaged(data, groups, row, latest.value) ? [row.source] : []))),
  ],
);

export const openTriage = derive([unplaced], (data): Triage => triageOpenData(data));

export const priorityWards = derive([unplaced, listedFigures], priorityWardsOf);

/** What is clearly up or down in the period, of the district, in a sentence. */
export const clearlyMoved = derive([listedFigures, period, records], clearKinds);

const lookBackMonths = derive([unplaced, period], monthsToLookBack);

/** Since the end of which month changes are given, with the meeting after it, and the months and meetings a reader may choose instead. */
export const lookBack = derive(
  [lookBackMonths, period, (state) => state.view.since, pastMeetings],
  (months, range, asked, past) => {
    const meetings = past.filter(({ since }) => months.includes(since));
    const since = lookBackTo(
      months,
      range,
      asked,
      meetings.map((meeting) => meeting.since),
    );
    return { since, months, meetings, met: meetings.find((meeting) => meeting.since === since) ?? null };
  },
);

export interface Changes extends WhatChanged {
  /** Why other months are judged than those of the period; null where they are not. */
  readonly note: string | null;
}

export const changes = derive(
  [unplaced, period, lookBack, listedFigures],
  (data, range, { since }, all): Known<Changes> => {
    const windows = windowsSince(data, since, range);
    if (!windows.known) return windows;
    const { earlier, later, note } = windows.value;
    const isShown = ({ from, to }: MonthRange): boolean => from === range.from && to === range.to;
    const found = whatChanged(data, earlier, later, (months) => (isShown(months) ? all : listFigures(data, months)));
    return found.known ? known({ ...found.value, note }) : found;
  },
);

export const groups = derive([publishedFigures], publishedGroups);
export const besideOpenData = derive([unplaced, publishedFigures], publishedBesideOpen);
export const areaRates = derive([unplaced, publishedFigures], (data, all) => areaRatesTable(areaRatesOf(data, all)));
export const reproduction = derive([unplaced, publishedFigures], reproductionOf);
export const rowsLeftOut = derive([unplaced, publishedFigures], (data, all) =>
  rowCoverage(data, all).filter(({ notShown }) => notShown !== null),
);
