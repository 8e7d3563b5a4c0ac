// The one store: what was loaded, what the reader looks at, what is under the pointer.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { AreaEntry, PostcodeRow } from "../core/area-package.ts";
import type { Dataset } from "../core/dataset.ts";
import type { AppFailure } from "../core/failure.ts";
import type { SiteConfig } from "../core/site-config.ts";
import { DEFAULT_CONFIG } from "../core/site-config.ts";
import { parseView, type View } from "../core/view.ts";

export type Loading =
  | { readonly status: "loading" }
  | { readonly status: "ready" }
  | { readonly status: "failed"; readonly failure: AppFailure };

/** How places, which come after the rest, are doing: "absent" when the package has none. */
export type PlacesStatus = "loading" | "ready" | "absent" | "failed";

export interface AppState {
  readonly config: SiteConfig;
  readonly areas: readonly AreaEntry[];
  readonly loading: Loading;
  readonly dataset: Dataset | null;
  readonly placesStatus: PlacesStatus;
  readonly postcodes: readonly PostcodeRow[];
  readonly view: View;
  /** Ward code under the pointer or the keyboard's focus, in whichever view. */
  readonly hovered: string | null;
  readonly playing: boolean;
  /** Month of the present day, for the notice that data are old. */
  readonly today: number;
}

export type AppStore = StoreApi<AppState>;

export function makeStore(query: string, today: number): AppStore {
  return createStore<AppState>(() => ({
    config: DEFAULT_CONFIG,
    areas: [],
    loading: { status: "loading" },
    dataset: null,
    placesStatus: "loading",
    postcodes: [],
    view: parseView(query),
    hovered: null,
    playing: false,
    today,
  }));
}
