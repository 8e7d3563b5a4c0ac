// The times of day by place on a page: loaded when it first needs them, one loader for a store.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startPlaceHours } from "../../state/hour-models.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "../kit/app-context.ts";

const STARTED = new WeakMap<AppStore, RowsLoader>();

export function usePlaceHours(): RowsLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startPlaceHours(store);
  STARTED.set(store, running);
  return running;
}
