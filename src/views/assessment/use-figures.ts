// The loader of the published figures: started when the first component needs them, one for each store.
import { type PublishedFiguresLoader, startPublishedFigures } from "../../state/published-figures.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "../kit/app-context.ts";

const STARTED = new WeakMap<AppStore, PublishedFiguresLoader>();

export function usePublishedFigures(): PublishedFiguresLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startPublishedFigures(store);
  STARTED.set(store, running);
  return running;
}
