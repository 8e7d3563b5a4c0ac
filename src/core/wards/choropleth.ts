// The shaded map as plain numbers: which class each ward is in, and the classes themselves.
import type { Known } from "../basics/known.ts";
import type { Measure } from "../figures/measure-ids.ts";
import type { BreakMethod } from "../statistics/break-methods.ts";

/**
 * Class c holds the values from `edges[c]` up to (not with) `edges[c + 1]`; the last class holds its upper edge too.
 * Values beyond the outer edges belong to the outer classes. A diverging scheme is symmetric about 0.
 */
export interface ClassScheme {
  readonly kind: "sequential" | "diverging";
  readonly edges: readonly number[];
  readonly method: BreakMethod;
}

export interface WardShade {
  readonly code: string;
  readonly value: Known;
  /** Class of the scheme, null for no data. */
  readonly classIndex: number | null;
  /** The class whose colour it has: its own, but for a clear change that is too small to leave the middle, the one beside it on its side. */
  readonly colourIndex: number | null;
  /** False for a change that may be chance: its colour is pale. */
  readonly clear: boolean;
}

export interface ChoroplethModel {
  readonly measure: Measure;
  readonly scheme: ClassScheme;
  /** In the order of the dataset's wards. */
  readonly wards: readonly WardShade[];
}
