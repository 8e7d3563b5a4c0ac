// Has the worker answer what the view asks: late answers are dropped, and what slides is asked once it settles.
import { AppFailure } from "../core/basics/failure.ts";
import type { WorkerJobInput, WorkerJobName } from "../core/hotspots/worker-jobs.ts";
import { type Analyst, makeAnalyst } from "../data/analyst.ts";
import { isReady, type ReadyState } from "./models.ts";
import { QUESTIONS } from "./questions.ts";
import type { AppStore } from "./store.ts";

export interface Analysis {
  /** Ends what runs; what it was to answer stays unanswered until the view asks for it again. */
  cancel(): void;
  /** Asks everything again, after a failure. */
  retry(): void;
}

const SETTLE_MILLISECONDS = 120;
const NAMES = Object.keys(QUESTIONS) as readonly WorkerJobName[];

/** Follows the store until the page is left. `make` starts a worker for a dataset with places. */
export function startAnalysis(store: AppStore, make: (state: ReadyState) => Analyst = analystOf): Analysis {
  let analyst: Analyst | null = null;
  let places: unknown = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const asked = new Map<WorkerJobName, unknown>();

  const begin = (state: ReadyState): void => {
    analyst?.cancel();
    analyst = make(state);
    places = state.dataset.places;
    asked.clear();
    store.setState({ answers: {}, task: { status: "idle" } });
  };

  const ask = async <Name extends WorkerJobName>(name: Name, input: WorkerJobInput<Name>): Promise<void> => {
    if (analyst === null) return;
    asked.set(name, input);
    const running = (done: number, all: number): void => {
      if (asked.get(name) === input) store.setState({ task: { status: "running", done, all } });
    };
    try {
      const result = await analyst.ask(name, input, running);
      if (asked.get(name) !== input) return;
      store.setState({ answers: { ...store.getState().answers, [name]: { input, result } }, task: { status: "idle" } });
    } catch (thrown) {
      if (thrown instanceof AppFailure) store.setState({ task: { status: "failed", failure: thrown } });
      else if (!isOvertaken(thrown)) throw thrown;
    }
  };

  const look = (): void => {
    const state = store.getState();
    if (!isReady(state) || state.dataset.places === null) return;
    if (!NAMES.some((name) => QUESTIONS[name](state) !== null)) return;
    if (state.dataset.places !== places) begin(state);
    const ready = store.getState();
    if (!isReady(ready)) return;
    for (const name of NAMES) {
      const input = QUESTIONS[name](ready);
      if (input !== null && input !== asked.get(name)) void ask(name, input);
    }
  };

  const later = (): void => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MILLISECONDS);
  };
  store.subscribe((state, before) => {
    if (state.view !== before.view || state.dataset !== before.dataset || state.answers !== before.answers) later();
  });
  look();
  return {
    cancel() {
      analyst?.cancel();
      store.setState({ task: { status: "idle" } });
    },
    retry() {
      asked.clear();
      store.setState({ task: { status: "idle" } });
      look();
    },
  };
}

function analystOf({ dataset }: ReadyState): Analyst {
  return makeAnalyst(dataset);
}

function isOvertaken(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}
