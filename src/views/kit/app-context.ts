// How components reach the store: they read selectors and call actions, nothing else.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Address } from "../../state/address.ts";
import type { Loader } from "../../state/loading.ts";
import { isReady, type ReadyState } from "../../state/models.ts";
import type { AppState, AppStore } from "../../state/store.ts";

export interface App {
  readonly store: AppStore;
  readonly address: Address;
  readonly loader: Loader;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("no AppContext");
  return app;
}

/** A part of the state; the component renders again when it becomes another by Object.is. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** A model of the loaded dataset. Only for components that are shown when there is one. */
export function useModel<Model>(select: (state: ReadyState) => Model): Model {
  return useAppState((state) => {
    if (!isReady(state)) throw new Error("no dataset");
    return select(state);
  });
}
