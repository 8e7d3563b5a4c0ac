// What the worker can be asked, by name: each job is a function of the places in metres and of its input alone.
import type { Places } from "../area/dataset.ts";
import type { Known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { agreementOf } from "./chance/agreement.ts";
import { predictionOf } from "./chance/prediction.ts";
import { analyseSignificance, type SignificanceCell } from "./chance/significance.ts";
import { compareSurfaces } from "./density/difference.ts";
import { analyseHotspots } from "./density/find-hotspots.ts";
import type { Hotspot, HotspotAnalysis } from "./density/hotspot.ts";
import { type AreaParts, type PlacesInMetres, placesInMetres } from "./ground/places-in-metres.ts";
import { type OnFoot, onFoot } from "./patrols/on-foot.ts";

/** What the worker needs of an area; all of it can be cloned into it. */
export interface WorkerArea extends AreaParts {
  readonly places: Places;
}

/** Asks for the places in metres themselves. */
export interface PlacesQuestion {
  readonly about: "places";
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

const WORKER_JOBS = {
  /** The places themselves, without what the page already has. */
  placesInMetres: ({ district, easting, northing }: PlacesInMetres, _input: PlacesQuestion) => ({
    district,
    easting,
    northing,
  }),
  /** With the areas to patrol on foot beside them, apart so that no view of the hotspots takes them along. */
  hotspots: (inMetres: PlacesInMetres, question: DensityQuestion): Known<HotspotAnalysis> & { foot: OnFoot | null } => {
    const { categories, period, bandwidth } = question;
    const answer = analyseHotspots(inMetres, categories, period, { bandwidth });
    return { ...answer, foot: answer.known ? onFoot(inMetres, categories, answer.value) : null };
  },
  /** Another period, in classes of the first. */
  besideHotspots: (inMetres: PlacesInMetres, input: DensityQuestion & { readonly level: number }) =>
    analyseHotspots(inMetres, input.categories, input.period, { bandwidth: input.bandwidth, level: input.level }),
  difference: (inMetres: PlacesInMetres, input: DensityQuestion & { readonly earlier: MonthRange }) =>
    compareSurfaces(inMetres, input.categories, { earlier: input.earlier, later: input.period }, input.bandwidth),
  significance: (inMetres: PlacesInMetres, { categories, period }: OffenceQuestion, onProgress: Progress) =>
    analyseSignificance(inMetres, categories, period, THRESHOLDS.permutationSeed, onProgress),
  /** Whether hotspots and cells point at the same areas. */
  agreement: (_inMetres: PlacesInMetres, { hotspots, cells }: AgreementQuestion) => agreementOf(hotspots, cells),
  prediction: (inMetres: PlacesInMetres, { categories, period, bandwidth }: DensityQuestion) =>
    predictionOf(inMetres, categories, period, bandwidth),
};

export type WorkerJobName = keyof typeof WORKER_JOBS;
export type WorkerJobInput<Name extends WorkerJobName> = Parameters<(typeof WORKER_JOBS)[Name]>[1];
export type WorkerJobResult<Name extends WorkerJobName> = ReturnType<(typeof WORKER_JOBS)[Name]>;

/** Runs one job; `input` is what its name takes. */
export function runWorkerJob(
  inMetres: PlacesInMetres,
  name: WorkerJobName,
  input: unknown,
  onProgress: Progress,
): unknown {
  return (WORKER_JOBS[name] as (inMetres: PlacesInMetres, input: unknown, onProgress: Progress) => unknown)(
    inMetres,
    input,
    onProgress,
  );
}

export function placesInMetresOf(parts: WorkerArea): PlacesInMetres {
  const inMetres = placesInMetres(parts);
  if (inMetres === null) throw new Error("an area without places");
  return inMetres;
}
