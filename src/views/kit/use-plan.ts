// The plan and the meetings on a page: loaded when it first needs them, one loader of each for a store.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startPlan } from "../../state/plan-models.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "./app-context.ts";

const STARTED = new WeakMap<AppStore, RowsLoader>();

export function usePlan(): RowsLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startPlan(store);
  STARTED.set(store, running);
  return running;
}
