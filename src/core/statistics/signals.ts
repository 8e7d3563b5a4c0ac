// The months that signal a change, by the rules of the XmR chart that name them.

import type { Month } from "../basics/months.ts";
import type { ExpectedRange } from "./expected-range.ts";

/** Every month that any rule names, in order. */
export function signalsOf({ outside, longRuns, outerThirds }: ExpectedRange): readonly Month[] {
  return [...new Set([...outside, ...longRuns, ...outerThirds])].sort((a, b) => a - b);
}

/** Those within the limits: part of a shift, not outside. */
export function shiftsOf(expected: ExpectedRange): readonly Month[] {
  return signalsOf(expected).filter((month) => !expected.outside.includes(month));
}
