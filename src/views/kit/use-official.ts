// The official counts on a page: loaded when it first needs them, one loader for a store.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startOfficial } from "../../state/official-models.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "./app-context.ts";

const STARTED = new WeakMap<AppStore, RowsLoader>();

export function useOfficial(): RowsLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startOfficial(store);
  STARTED.set(store, running);
  return running;
}
