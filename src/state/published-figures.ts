// Loads the published figures of the area, once a page first needs them.
import type { Dataset } from "../core/area/dataset.ts";
import type { FigureRows } from "../core/package/figure-rows.ts";
import { loadFigures } from "../data/load-later.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import type { AppStore } from "./store.ts";

type Load = (dataset: Dataset, signal: AbortSignal) => Promise<FigureRows>;

/** Follows the store until the page is left: whatever area it shows, its figures are loaded. */
export function startPublishedFigures(store: AppStore, load: Load = loadFigures): RowsLoader {
  return followRows(store, "published", "figures.csv", load);
}
