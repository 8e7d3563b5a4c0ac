// The times of day on a page: loaded when it first needs them, one loader for a store.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startHours, startPlaceHours } from "../../state/hour-models.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "../kit/app-context.ts";

const BY_WARD = new WeakMap<AppStore, RowsLoader>();
const BY_PLACE = new WeakMap<AppStore, RowsLoader>();

export function useWardHours(): RowsLoader {
  return useLoader(BY_WARD, startHours);
}

export function usePlaceHours(): RowsLoader {
  return useLoader(BY_PLACE, startPlaceHours);
}

function useLoader(started: WeakMap<AppStore, RowsLoader>, start: (store: AppStore) => RowsLoader): RowsLoader {
  const { store } = useApp();
  const running = started.get(store) ?? start(store);
  started.set(store, running);
  return running;
}
