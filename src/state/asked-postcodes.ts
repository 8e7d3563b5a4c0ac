// Loads the postcodes of the area when a search first needs them; an answer for another area is dropped.
import type { Dataset } from "../core/area/dataset.ts";
import { POSTCODES } from "../core/area/later-tables.ts";
import { fileDoubts } from "../data/file-doubts.ts";
import { loadedOf } from "../data/load-area.ts";
import { loadPostcodes } from "../data/load-later.ts";
import { isReady } from "./models.ts";
import type { AppStore } from "./store.ts";

const ASKED = new WeakMap<AppStore, Dataset["descriptor"]>();

/** Once for each area that is shown. Never throws: without postcodes wards and streets are found. */
export async function askPostcodes(store: AppStore): Promise<void> {
  const state = store.getState();
  if (!isReady(state) || ASKED.get(store) === state.dataset.descriptor) return;
  const { descriptor } = state.dataset;
  ASKED.set(store, descriptor);
  const leftOut: string[] = [];
  const postcodes = await loadPostcodes(state.dataset, leftOut).catch(() => null);
  // Its own file alone: the others are looked at by whoever asked for them.
  const bytes = loadedOf(descriptor).files.get(POSTCODES.file);
  const files = new Map(bytes === undefined ? [] : [[POSTCODES.file, bytes]]);
  const doubts = postcodes === null ? [] : await fileDoubts(descriptor, { files });
  const now = store.getState();
  if (!isReady(now) || now.dataset.descriptor !== descriptor) return;
  if (postcodes === null) {
    ASKED.delete(store);
    return;
  }
  const whole = now.dataset.whole ?? now.dataset;
  const changed = { ...whole, leftOut: merged(whole.leftOut, leftOut), doubts: merged(whole.doubts, doubts) };
  const isSame = leftOut.length + doubts.length === 0;
  store.setState({ postcodes, ...(!isSame && { dataset: now.showDistrict(changed, now.view.district) }) });
}

function merged(before: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...before, ...more])];
}
