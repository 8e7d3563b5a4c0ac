// The state of a page after its worker has answered everything that the view asks, one job after the other.
import type { Dataset } from "../../src/core/area/dataset.ts";
import { placesInMetresOf, runWorkerJob, type WorkerJobName } from "../../src/core/hotspots/worker-jobs.ts";
import { isReady, type ReadyState } from "../../src/state/models.ts";
import { QUESTIONS } from "../../src/state/questions.ts";
import { type AppState, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { TWO_YEARS } from "../area.ts";
import { HEIGHT, type Spot, WIDTH } from "../core/hotspots/spots.ts";

const NAMES = Object.keys(QUESTIONS) as readonly WorkerJobName[];

/** Every month of the package, as offsets from its first. */
export const EVERY_MONTH: readonly number[] = Array.from({ length: 24 }, (_, month) => month);

/** One offence a year at points all over the district: what hotspots stand out from. */
export const SCATTERED: readonly Spot[] = Array.from({ length: 32 }, (_, index) => ({
  east: (((index % 8) + 0.5) * WIDTH) / 8,
  north: ((Math.floor(index / 8) + 0.5) * HEIGHT) / 4,
  count: 1,
  months: [0, 12],
}));

/** A view of a dataset with places, before the worker has answered anything; two months after the last of the package. */
export function asked(query: string, dataset: Dataset, change: Partial<AppState> = {}): ReadyState {
  const state = makeStore(query, TWO_YEARS.to + 2, PAGES).getState();
  const ready: AppState = { ...state, dataset, loading: { status: "ready" }, placesStatus: "ready", ...change };
  if (!isReady(ready)) throw new Error("no dataset");
  return ready;
}

/** The same with all answers of some kinds, by default of all; those too that others lead to. */
export function answered(
  query: string,
  dataset: Dataset,
  change: Partial<AppState> = {},
  names: readonly WorkerJobName[] = NAMES,
): ReadyState {
  const { name, descriptor, boundaries, coverage, places, wards } = dataset;
  if (places === null) throw new Error("no places");
  const inMetres = placesInMetresOf({ name, descriptor, boundaries, coverage, places, wards });
  let state = asked(query, dataset, change);
  for (;;) {
    const open = names.find((name) => isOpen(state, name));
    if (open === undefined) return state;
    const input = QUESTIONS[open](state);
    const result = runWorkerJob(inMetres, open, input, () => undefined);
    state = { ...state, answers: { ...state.answers, [open]: { input, result } } };
  }
}

function isOpen(state: ReadyState, name: WorkerJobName): boolean {
  const question = QUESTIONS[name](state);
  return question !== null && question !== state.answers[name]?.input;
}
