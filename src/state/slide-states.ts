// The state as it would be at the view of a slide, the hotspots of that view worked out too: slides show what the page there shows.
import type { WorkerJobInput, WorkerJobName, WorkerJobResult } from "../core/hotspots/worker-jobs.ts";
import type { OwnSlide } from "../core/view/own-slides.ts";
import { presentedOf } from "../core/view/own-slides.ts";
import { pageIds } from "../core/view/page-id.ts";
import { formatView, type View } from "../core/view/view.ts";
import { viewFor } from "../core/view/view-for-audience.ts";
import { derive, type ReadyState } from "./models.ts";
import { QUESTIONS } from "./questions.ts";
import type { Answers } from "./store.ts";
import { whereabouts } from "./whereabouts-models.ts";

/** Asks a worker; see `Analyst`. */
export type Ask = <Name extends WorkerJobName>(
  name: Name,
  input: WorkerJobInput<Name>,
) => Promise<WorkerJobResult<Name>>;

/** In the order in which one needs the answer of another. */
const JOBS = ["placesInMetres", "hotspots", "besideHotspots", "difference", "significance"] as const;

export const presented = derive([(state) => state.view.present, (state) => state.pages], (text, pages) =>
  presentedOf(text, pageIds(pages)),
);

/** The state at another view of the same area, for the same audience; as residents may see it. */
export function stateAt(state: ReadyState, view: Partial<View>): ReadyState {
  const { area, district, audience } = state.view;
  const wanted = { ...state.view, ...view, area, district, audience, hotspot: view.hotspot ?? null };
  const there = { ...state, view: wanted, probe: null, hovered: null };
  return { ...there, view: viewFor(whereabouts(there), wanted, state.pages) };
}

export function stateOf(state: ReadyState, { view }: OwnSlide): ReadyState {
  return stateAt(state, { ...view, patrol: "", treated: "", untreated: "", present: state.view.present });
}

/** Whether its map has to be worked out first. */
export function asksWorker(state: ReadyState): boolean {
  return state.view.map !== "wards" && QUESTIONS.hotspots(state) !== null;
}

/** What the worker found for a view. */
export type Found = ReadonlyMap<WorkerJobName, unknown>;

/** Asks all that the map of the view needs, one after the other. Rejects as the worker does. */
export async function found(state: ReadyState, ask: Ask): Promise<Found> {
  const all = new Map<WorkerJobName, unknown>();
  for (const name of JOBS) {
    const input = QUESTIONS[name](withFound(state, all));
    if (input !== null) all.set(name, await ask(name, input));
  }
  return all;
}

/** The state with these answers to the questions of its view. What is made of it is to be made at once: other views ask anew. */
export function withFound(state: ReadyState, all: Found): ReadyState {
  let answers: Answers = {};
  for (const name of JOBS) {
    const input = QUESTIONS[name]({ ...state, answers });
    if (input !== null && all.has(name)) answers = { ...answers, [name]: { input, result: all.get(name) } };
  }
  return { ...state, answers };
}

const PARTS = ["dataset", "plan", "meetings", "published", "placesStatus", "config"] as const;
let kept: ReadyState | null = null;

/** What slides are made of: the same object while only what is shown of them changes, or what the page underneath alone shows. */
export function slideBase(state: ReadyState): ReadyState {
  const isSame = (last: ReadyState): boolean =>
    PARTS.every((part) => last[part] === state[part]) && slidesKey(last) === slidesKey(state);
  if (kept === null || !isSame(kept)) kept = state;
  return kept;
}

function slidesKey({ view }: ReadyState): string {
  return formatView({ ...view, present: view.present.replace(/^\d+/, "") });
}
