// The models of the first view, as selectors of the store: each is computed once per change of its own inputs.

import type { Dataset } from "../core/area/dataset.ts";
import type { Selection } from "../core/area/offences.ts";
import { select } from "../core/area/offences.ts";
import type { Audience } from "../core/area/whereabouts.ts";
import type { MonthRange } from "../core/basics/months.ts";
import { comparable, DISTRICT, figuresFor, figuresOf, type OffenceFigures } from "../core/figures/offence-figures.ts";
import { settle } from "../core/view/settled-view.ts";
import { offenceListOf } from "../core/wards/offence-list-rows.ts";
import { type VerdictSentence, verdictSentenceOf } from "../core/wards/verdict-sentence.ts";
import { derivingFrom } from "./derive.ts";
import type { AppState } from "./store.ts";

/** A state in which the dataset is there. */
export type ReadyState = AppState & { readonly dataset: Dataset };

export function isReady(state: AppState): state is ReadyState {
  return state.dataset !== null && state.loading.status !== "failed";
}

export const derive = derivingFrom<ReadyState>();
export const dataset = (state: ReadyState): Dataset => state.dataset;

let seen: Dataset | null = null;

/** What changes of a dataset that is shown but its places. */
const PARTS = ["cube", "wards", "doubts", "revisions"] as const;

/** Without its places, and the same object before and after they came: what needs none is not worked out again for them. */
export const unplaced = ({ dataset: now }: ReadyState): Dataset => {
  if (PARTS.some((part) => seen?.[part] !== now[part])) seen = { ...now, places: null };
  return seen!;
};

export const settledView = derive([unplaced, (state) => state.view], (data, view) => settle(view, data));

const offenceKey = (state: ReadyState): string => settledView(state).offences.join(",");
const wardKey = (state: ReadyState): string => settledView(state).wards.join(",");
const from = (state: ReadyState): number => settledView(state).period.from;
const to = (state: ReadyState): number => settledView(state).period.to;

export const period = derive([from, to], (first, last): MonthRange => ({ from: first, to: last }));

export const selectedWards = derive([wardKey], (key): readonly string[] => (key === "" ? [] : key.split(",")));

export const selection = derive([unplaced, offenceKey], (data, key): Selection => {
  const chosen = select(data.taxonomy, key.split(","));
  if (chosen === null) throw new Error(`no offence ${key}`);
  return chosen;
});

/** Whom the page is for: as whoever publishes it says, else as the address does. */
export const audience = ({ config, view }: AppState): Audience => config.audience ?? view.audience;

export const offenceList = derive([unplaced, selection, period], offenceListOf);

/** The months that a period is compared with, or why there are none. */
export const comparison = derive([unplaced, period], comparable);

export const figures = derive(
  [unplaced, selection, period, offenceList],
  (data, chosen, range, list): OffenceFigures => figuresOf(data, chosen, range, list.selected),
);

/** What is said first of a ward or of the district. */
export interface WardVerdict {
  /** Ward code, or "district". */
  readonly code: string;
  readonly sentence: VerdictSentence;
}

/** One sentence for each selected ward, or one for the district. */
export const verdicts = derive([figures, selectedWards], (numbers, codes): readonly WardVerdict[] => {
  const wanted = codes.length > 0 ? codes : [DISTRICT];
  return wanted.map((code) => {
    const ward = figuresFor(numbers, code) ?? numbers.district;
    return { code, sentence: verdictSentenceOf(numbers.selection, numbers.period, ward) };
  });
});
