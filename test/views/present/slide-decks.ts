// Slides as a page makes them, once its worker has answered and its later tables are there.
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { placesInMetresOf, runWorkerJob, type WorkerJobResult } from "../../../src/core/hotspots/worker-jobs.ts";
import type { OwnSlide } from "../../../src/core/view/own-slides.ts";
import type { Slide } from "../../../src/render/slides/slide.ts";
import type { ReadyState } from "../../../src/state/models.ts";
import { asksWorker, found, slideBase, stateOf, withFound } from "../../../src/state/slide-states.ts";
import type { AppState } from "../../../src/state/store.ts";
import { deckOf, slideOf } from "../../../src/views/present/deck.ts";
import { asked } from "../../state/answered.ts";

export interface MadeSlide {
  readonly own: OwnSlide;
  readonly state: ReadyState;
  readonly slide: Slide;
}

const PAGE = "https://example.org/";
const LATER: Partial<AppState> = {
  plan: { status: "ready", rows: [], faults: [] },
  meetings: { status: "ready", rows: [], faults: [] },
  published: { status: "ready", rows: [], groups: [], faults: [] },
};

/** All slides of an address, each with the state that it was made of. */
export async function deckAt(
  query: string,
  dataset: Dataset,
  change: Partial<AppState> = {},
): Promise<readonly MadeSlide[]> {
  const base = slideBase(asked(query, dataset, { ...LATER, ...change }));
  const { name, descriptor, boundaries, coverage, places, wards } = dataset;
  const inMetres = places && placesInMetresOf({ name, descriptor, boundaries, coverage, places, wards });
  const made: MadeSlide[] = [];
  for (const own of deckOf(base)) {
    const at = stateOf(base, own);
    const asks = own.kind === "map" && asksWorker(at) && inMetres !== null;
    const answers = asks
      ? await found(
          at,
          async (job, input) => runWorkerJob(inMetres, job, input, () => undefined) as WorkerJobResult<typeof job>,
        )
      : new Map();
    const state = withFound(at, answers);
    made.push({ own, state, slide: slideOf(own.kind, state, PAGE) });
  }
  return made;
}
