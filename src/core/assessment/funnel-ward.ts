// A ward in the funnel plot: how many offences its residents would have, and where it lies against the limits.
import type { Known } from "../basics/known.ts";
import type { FunnelLimits } from "../statistics/funnel-limits.ts";

/** Where a ward lies against the limits as drawn. Outside is different, never bad. */
export type FunnelPosition = "inside" | "outside 95 %" | "outside 99.8 %";

export interface FunnelPlace {
  /** Residents × the district's rate. */
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: number;
  readonly z: number;
  /** Those of an exact Poisson test: not widened. */
  readonly limits: FunnelLimits;
  /** As drawn, widened by overdispersion; null where none are drawn. */
  readonly drawn: FunnelLimits | null;
  /** Against the limits as drawn; null where there are none. */
  readonly position: FunnelPosition | null;
}

export interface FunnelWard {
  /** Ward code. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly place: Known<FunnelPlace>;
}
