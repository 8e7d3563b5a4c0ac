// What the worker can be asked, by name: each job is a function of the ground and of its input alone.
import type { Boundaries } from "../area/area-package.ts";
import type { Coverage, Places, Ward } from "../area/dataset.ts";
import type { MonthRange } from "../basics/months.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { agreementOf } from "./chance/agreement.ts";
import { predictionOf } from "./chance/prediction.ts";
import { analyseSignificance, type SignificanceCell } from "./chance/significance.ts";
import { compareSurfaces } from "./density/difference.ts";
import { analyseHotspots } from "./density/find-hotspots.ts";
import type { Hotspot } from "./density/hotspot.ts";
import { type Ground, groundOf } from "./ground/places-in-metres.ts";

/** What a ground is made of; all of it can be cloned into a worker. */
export interface GroundParts {
  readonly boundaries: Boundaries;
  readonly coverage: Coverage;
  readonly places: Places;
  readonly wards: readonly Ward[];
}

/** Asks for all there is of the ground. */
export interface GroundQuestion {
  readonly about: "ground";
}

export interface OffenceQuestion {
  /** Indices into the taxonomy. */
  readonly categories: readonly number[];
  readonly period: MonthRange;
}

export interface DensityQuestion extends OffenceQuestion {
  /** Metres. */
  readonly bandwidth: number;
}

export interface AgreementQuestion {
  readonly hotspots: readonly Hotspot[];
  readonly cells: readonly SignificanceCell[];
}

export type Progress = (done: number, all: number) => void;

const JOBS = {
  /** The ground itself, without what the page already has. */
  ground: ({ district, easting, northing }: Ground, _input: GroundQuestion) => ({ district, easting, northing }),
  hotspots: (ground: Ground, { categories, period, bandwidth }: DensityQuestion) =>
    analyseHotspots(ground, categories, period, { bandwidth }),
  /** Another period, in classes of the first. */
  beside: (ground: Ground, input: DensityQuestion & { readonly level: number }) =>
    analyseHotspots(ground, input.categories, input.period, { bandwidth: input.bandwidth, level: input.level }),
  difference: (ground: Ground, input: DensityQuestion & { readonly earlier: MonthRange }) =>
    compareSurfaces(ground, input.categories, { earlier: input.earlier, later: input.period }, input.bandwidth),
  significance: (ground: Ground, { categories, period }: OffenceQuestion, onProgress: Progress) =>
    analyseSignificance(ground, categories, period, THRESHOLDS.permutationSeed, onProgress),
  /** Whether hotspots and cells point at the same areas. */
  agreement: (_ground: Ground, { hotspots, cells }: AgreementQuestion) => agreementOf(hotspots, cells),
  prediction: (ground: Ground, { categories, period, bandwidth }: DensityQuestion) =>
    predictionOf(ground, categories, period, bandwidth),
};

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[1];
export type JobResult<Name extends JobName> = ReturnType<(typeof JOBS)[Name]>;

/** Runs one job; `input` is what its name takes. */
export function runJob(ground: Ground, name: JobName, input: unknown, onProgress: Progress): unknown {
  return (JOBS[name] as (ground: Ground, input: unknown, onProgress: Progress) => unknown)(ground, input, onProgress);
}

export function groundOfParts(parts: GroundParts): Ground {
  const ground = groundOf(parts);
  if (ground === null) throw new Error("a ground without places");
  return ground;
}
