// The ways to part the values of a shaded map into classes, as a reader chooses them.

export const BREAK_METHODS = {
  natural: "Natural breaks",
  quantile: "Equal numbers of wards",
  equal: "Equal steps",
} as const;

export type BreakMethod = keyof typeof BREAK_METHODS;

/** In the order of the choice. */
export const BREAK_METHOD_IDS = Object.keys(BREAK_METHODS) as readonly BreakMethod[];
