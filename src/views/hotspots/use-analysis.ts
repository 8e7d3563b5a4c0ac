// The worker behind the hotspots: started when the first component needs it, one for each store.

import type { AppStore } from "../../state/store.ts";
import { type Analysis, startAnalysis } from "../../state/worker-requests.ts";
import { useApp } from "../kit/app-context.ts";

const STARTED = new WeakMap<AppStore, Analysis>();

export function useAnalysis(): Analysis {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startAnalysis(store);
  STARTED.set(store, running);
  return running;
}
