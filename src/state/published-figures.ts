// Loads the published figures of the area, once a page first needs them; an answer for another area is dropped.
import type { Dataset } from "../core/area/dataset.ts";
import { asBroken } from "../core/basics/failure.ts";
import type { FigureRows } from "../core/package/figure-rows.ts";
import { waitingText } from "../data/fetching.ts";
import { figureDoubts, loadFigures } from "../data/load-later.ts";
import type { RowsLoader } from "./followed-rows.ts";
import { isReady } from "./models.ts";
import type { AppStore, PublishedState } from "./store.ts";

export type PublishedFiguresLoader = RowsLoader;

type Load = (dataset: Dataset, signal: AbortSignal) => Promise<FigureRows>;

/** Follows the store until the page is left: whatever area it shows, its figures are loaded. */
export function startPublishedFigures(store: AppStore, load: Load = loadFigures): PublishedFiguresLoader {
  let running = new AbortController();
  let asked: Dataset["descriptor"] | null = null;
  let own: Pick<Dataset, "descriptor" | "doubts"> | null = null;

  const ask = async (dataset: Dataset): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    asked = dataset.descriptor;
    store.setState({ published: { status: "loading" } });
    let shown: PublishedState;
    try {
      shown = { status: "ready", ...(await load(dataset, signal)) };
    } catch (thrown) {
      const failure = asBroken(thrown, "Try again; if it stays, correct figures.csv in the package.");
      shown = { status: "failed", failure };
    }
    const doubts = signal.aborted ? [] : await figureDoubts(dataset);
    if (signal.aborted) return;
    store.setState({ published: doubts.length > 0 && shown.status === "ready" ? { ...shown, doubts } : shown });
    own = { descriptor: dataset.descriptor, doubts };
    addDoubts();
  };

  /** To those of the dataset, which is another once more of it has come. */
  const addDoubts = (): void => {
    const state = store.getState();
    if (!isReady(state) || state.dataset.descriptor !== own?.descriptor) return;
    const whole = state.dataset.whole ?? state.dataset;
    const doubts = [...new Set([...whole.doubts, ...own.doubts])];
    if (doubts.length > whole.doubts.length)
      store.setState({ dataset: state.showDistrict({ ...whole, doubts }, state.view.district) });
  };

  /** The descriptor stays the same while places are added to the dataset, and is another after each loading. */
  const look = (): void => {
    const state = store.getState();
    if (isReady(state) && state.dataset.descriptor !== asked) void ask(state.dataset);
  };
  store.subscribe((state, before) => {
    if (state.dataset === before.dataset) return;
    look();
    addDoubts();
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
