// The months that the address asks for and the area does not have: said, and after the reader's own switch of area written anew.
import { monthsAskedNote } from "../core/view/months-asked.ts";
import type { Address } from "./address.ts";
import { isReady, settledView } from "./models.ts";
import type { AppStore } from "./store.ts";

export interface MonthsAsked {
  /** What is to be said of what is shown now; null for nothing. */
  note(): string | null;
  stop(): void;
}

/**
 * Follows the store. A link that somebody gave keeps what it asked for. Once the reader went to another area, the address names the
 * months that are shown, and what was said stays until others are chosen.
 */
export function followMonthsAsked(store: AppStore, address: Pick<Address, "choose">): MonthsAsked {
  let shown = store.getState().dataset?.slug ?? null;
  let said: { readonly key: string; readonly text: string } | null = null;
  const keyNow = (): string => {
    const { dataset, view } = store.getState();
    return [dataset?.slug, view.from, view.to, view.against].join();
  };
  const noteNow = (): string | null => {
    const state = store.getState();
    return isReady(state) && isSettled(store) ? monthsAskedNote(state.view, settledView(state), state.dataset) : null;
  };
  const look = (): void => {
    const state = store.getState();
    if (!isReady(state) || !isSettled(store) || state.dataset.slug === shown) return;
    const isSwitch = shown !== null && !state.returned;
    shown = state.dataset.slug;
    const text = isSwitch ? noteNow() : null;
    if (text === null) return;
    const { period, against } = settledView(state);
    const change = {
      ...(state.view.from !== null || state.view.to !== null ? period : {}),
      against: against?.from ?? null,
    };
    said = { key: [shown, change.from ?? null, change.to ?? null, change.against].join(), text };
    address.choose(change, "replace");
  };
  const stop = store.subscribe(look);
  return { note: () => noteNow() ?? (said?.key === keyNow() ? said.text : null), stop };
}

/** Whether what is shown is the area that the address names: another one may be on its way. */
function isSettled(store: AppStore): boolean {
  const { dataset, view } = store.getState();
  return dataset !== null && (view.area === null || view.area === dataset.slug);
}
