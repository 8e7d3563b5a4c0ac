// The one store: what was loaded, what the reader looks at, what is under the pointer.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { AreaEntry, MeetingRow, PostcodeRow, SimilarRow } from "../core/area/area-package.ts";
import type { CompareRow } from "../core/area/compare-table.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { DEFAULT_CONFIG } from "../core/area/site-config.ts";
import type { PlanLine } from "../core/assessment/plan-indicators.ts";
import type { AppFailure } from "../core/basics/failure.ts";
import type { WorkerJobInput, WorkerJobName, WorkerJobResult } from "../core/hotspots/worker-jobs.ts";
import type { HourCounts } from "../core/hours/hour-counts.ts";
import type { FigureRows } from "../core/package/figure-rows.ts";
import { type Pages, pageIds } from "../core/view/page-id.ts";
import { parseView, type View } from "../core/view/view.ts";
import type { Asked } from "../core/wards/local-answer.ts";

export type Loading =
  | { readonly status: "loading" }
  | { readonly status: "ready" }
  /** Several areas, of which none was asked for. `gone`: the name of the one last opened here, where it is published no more. */
  | { readonly status: "choosing"; readonly gone: string | null }
  | { readonly status: "failed"; readonly failure: AppFailure };

/** How places, which come after the rest, are doing: "absent" when the package has none. */
export type PlacesStatus = "loading" | "ready" | "absent" | "failed";

/** What the worker last worked out of each kind, with the question it answers. */
export type Answers = {
  readonly [Name in WorkerJobName]?: { readonly input: WorkerJobInput<Name>; readonly result: WorkerJobResult<Name> };
};

/** The running task of the worker: how much of it is done, or why there is no answer. */
export type Task =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly done: number; readonly all: number }
  | { readonly status: "failed"; readonly failure: AppFailure };

/** The published figures, which are asked for when a page first needs them; no rows when the package brings none. */
export type PublishedState =
  | { readonly status: "unasked" | "loading" }
  | ({ readonly status: "ready" } & FigureRows)
  | { readonly status: "failed"; readonly failure: AppFailure };

/** A table that is asked for when a page first needs it; no rows when the package brings none. `faults` name the rows left out. */
export type LaterRows<Row> =
  | { readonly status: "unasked" | "loading" }
  | { readonly status: "ready"; readonly rows: readonly Row[]; readonly faults: readonly string[] }
  | { readonly status: "failed"; readonly failure: AppFailure };

/** The official counts beside the page and the districts alike the area's; no rows where the host has none. */
export type OfficialState = LaterRows<CompareRow> & {
  readonly similar?: readonly SimilarRow[];
  /** What must be said with offences (categories, indices) that are far from their official count; there with the rows. */
  readonly caveatsOf?: (data: Dataset, categories: readonly number[]) => readonly string[];
};

export type HoursState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly counts: HourCounts; readonly faults: readonly string[] }
  | { readonly status: "failed"; readonly failure: AppFailure };

export interface AppState {
  readonly config: SiteConfig;
  readonly areas: readonly AreaEntry[];
  /** What is wrong with the list of areas, in a sentence; null for nothing. */
  readonly areasFault: string | null;
  readonly loading: Loading;
  readonly dataset: Dataset | null;
  /** What of a whole area is shown: one of its districts (code), or all. The same object each time. */
  readonly showDistrict: (area: Dataset, district: string | null) => Dataset;
  readonly placesStatus: PlacesStatus;
  /** Why there are no places, and what to do, in sentences; null where they came, or where it is not known. */
  readonly placesFault: string | null;
  readonly postcodes: readonly PostcodeRow[];
  /** What the reader last chose from the search; there once something was. */
  readonly asked?: Asked;
  readonly published: PublishedState;
  readonly plan: LaterRows<PlanLine>;
  readonly meetings: LaterRows<MeetingRow>;
  /** There once a page asked for them. */
  readonly official?: OfficialState;
  /** Times of day by ward and by place; there once a page asked for them. */
  readonly hours?: HoursState;
  readonly placeHours?: HoursState;
  readonly pages: Pages;
  readonly view: View;
  /** The view came from the browser's history: it is to be there at once, since the browser scrolls to where the reader was. */
  readonly returned: boolean;
  /** Ward code under the pointer or the keyboard's focus, in whichever view. */
  readonly hovered: string | null;
  /** Id of the hotspot under the pointer or the focus. */
  readonly hoveredHotspot: string | null;
  /** Where the reader asked for the density, in degrees. */
  readonly probe: { readonly longitude: number; readonly latitude: number } | null;
  /** The reader wants patrols suggested from offences that follow where the police look. */
  readonly patrolAnyway: boolean;
  readonly answers: Answers;
  readonly task: Task;
  readonly playing: boolean;
  /** Month of the present day, for the notice that data are old. */
  readonly today: number;
}

export type AppStore = StoreApi<AppState>;

export function makeStore(query: string, today: number, pages: Pages): AppStore {
  return createStore<AppState>(() => ({
    config: DEFAULT_CONFIG,
    areas: [],
    areasFault: null,
    loading: { status: "loading" },
    dataset: null,
    showDistrict: (area) => area,
    placesStatus: "loading",
    placesFault: null,
    postcodes: [],
    published: { status: "unasked" },
    plan: { status: "unasked" },
    meetings: { status: "unasked" },
    pages,
    view: parseView(query, pageIds(pages)),
    returned: false,
    hovered: null,
    hoveredHotspot: null,
    probe: null,
    patrolAnyway: false,
    answers: {},
    task: { status: "idle" },
    playing: false,
    today,
  }));
}
