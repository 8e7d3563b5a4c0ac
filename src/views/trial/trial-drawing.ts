// The two sides of a trial, and an area that is being drawn for one of them.
import type { Corner } from "../../core/hotspots/trials/trial.ts";

export type TrialSide = "treated" | "comparison";

export interface TrialDrawing {
  readonly side: TrialSide;
  /** Set so far. */
  readonly corners: readonly Corner[];
}
