// Loads what only some pages need of whatever area is shown, once the first of them is; an answer for another area is dropped.
import type { Dataset } from "../core/area/dataset.ts";
import { asBroken } from "../core/basics/failure.ts";
import { waitingText } from "../data/fetching.ts";
import { isReady } from "./models.ts";
import type { AppState, AppStore } from "./store.ts";

export interface RowsLoader {
  /** Loads them again, after a failure or a long wait. */
  retry(): void;
  /** Which file is awaited and how much of it has come, in a sentence; null while none has taken long. */
  waiting(): string | null;
}

/** The parts of the state that are loaded so. */
type Part = "plan" | "meetings" | "official";
type Ready<Of extends Part> = Omit<Extract<AppState[Of], { status: "ready" }>, "status">;

/** Follows the store until the page is left. `file` is what has to be corrected where it stays broken. */
export function followRows<Of extends Part>(
  store: AppStore,
  part: Of,
  file: string,
  load: (dataset: Dataset, signal: AbortSignal) => Promise<Ready<Of>>,
): RowsLoader {
  let running = new AbortController();
  let asked: Dataset["descriptor"] | null = null;
  const show = (found: { readonly status: string }): void =>
    store.setState({ [part]: found } as unknown as Pick<AppState, Of>);

  const ask = async (dataset: Dataset): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    asked = dataset.descriptor;
    show({ status: "loading" });
    try {
      const read = await load(dataset, signal);
      if (!signal.aborted) show({ status: "ready", ...read });
    } catch (thrown) {
      if (signal.aborted) return;
      const failure = asBroken(thrown, `Try again; if it stays, correct ${file} in the package.`);
      show({ status: "failed", failure } as { readonly status: string });
    }
  };

  /** The descriptor stays the same while places are added to the dataset, and is another after each loading. */
  const look = (): void => {
    const state = store.getState();
    if (isReady(state) && state.dataset.descriptor !== asked) void ask(state.dataset);
  };
  store.subscribe((state, before) => {
    if (state.dataset !== before.dataset) look();
  });
  // Not while a component is being rendered, which is when this is called.
  queueMicrotask(look);
  return {
    retry() {
      asked = null;
      look();
    },
    waiting: () => waitingText(running.signal),
  };
}
