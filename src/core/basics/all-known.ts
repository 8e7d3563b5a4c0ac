// Several numbers that may not be known.

import { type Known, known } from "./known.ts";

/** All values, in order; the first reason when one is unknown. */
export function allKnown<Value>(states: readonly Known<Value>[]): Known<readonly Value[]> {
  const values: Value[] = [];
  for (const state of states) {
    if (!state.known) return state;
    values.push(state.value);
  }
  return known(values);
}
