// Playing through the months: the period moves on by one until it reaches the end, or the reader stops it.

import type { MonthRange } from "../core/basics/months.ts";
import { playFrom, stepped } from "../core/view/period-steps.ts";
import type { Address } from "./address.ts";
import { isReady, period } from "./models.ts";
import type { AppStore } from "./store.ts";

export interface Playback {
  toggle(): void;
}

const STEP_MILLISECONDS = 900;

/** Only the first step is one that Back undoes. */
export function makePlayback(store: AppStore, address: Address): Playback {
  const choose = (range: MonthRange, step: "push" | "replace"): void => {
    address.choose({ from: range.from, to: range.to }, step);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tick = (): void => {
    const state = store.getState();
    if (!state.playing || !isReady(state)) return;
    const next = stepped(period(state), 1, state.dataset.coverage.range);
    if (next === null) {
      store.setState({ playing: false });
      return;
    }
    choose(next, "replace");
    waiting = setTimeout(tick, STEP_MILLISECONDS);
  };
  return {
    toggle() {
      const state = store.getState();
      if (!isReady(state)) return;
      clearTimeout(waiting);
      store.setState({ playing: !state.playing });
      if (state.playing) return;
      choose(playFrom(period(state), state.dataset.coverage.range), "push");
      waiting = setTimeout(tick, STEP_MILLISECONDS);
    },
  };
}
