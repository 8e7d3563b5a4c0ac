// The areas to choose from, what finds them, and which of them the device has.
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type ChoosableArea, choosableAreas } from "../../core/area/choosable-areas.ts";
import type { View } from "../../core/view/view.ts";
import { type AreaSearch, areaSearch } from "../../core/wards/area-search.ts";
import type { forgivingSearch } from "../../core/wards/forgiving-search.ts";
import { toAnotherArea } from "../../state/another-area.ts";
import { keptSlugs } from "../../state/areas-opened.ts";
import { useApp, useAppState } from "../kit/app-context.ts";

export function useChoosableAreas(): readonly ChoosableArea[] {
  const entries = useAppState((state) => state.areas);
  return useMemo(() => choosableAreas(entries), [entries]);
}

/** What is misspelt is found once the code for it has come. */
export function useAreaSearch(areas: readonly ChoosableArea[]): AreaSearch {
  const [forgiving, setForgiving] = useState<{ readonly make: typeof forgivingSearch } | null>(null);
  useEffect(() => {
    let wanted = true;
    void import("../../core/wards/forgiving-search.ts").then(
      ({ forgivingSearch: make }) => {
        if (wanted) setForgiving({ make });
      },
      // Without it what is spelt right is found.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return useMemo(() => areaSearch(areas, forgiving?.make ?? null), [areas, forgiving]);
}

/** The change of the view that opens an area: before the first one, and of the one that is shown, everything stays. */
export function useOpening(): (slug: string) => Partial<View> {
  const view = useAppState((state) => state.view);
  const shown = useAppState((state) => state.dataset?.slug ?? state.view.area);
  return (slug) => (shown === null || shown === slug ? { area: slug } : toAnotherArea(view, slug));
}

/** Slugs of the areas that the device keeps; none until it is known. */
export function useKeptAreas(): ReadonlySet<string> {
  const { store } = useApp();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    void keptSlugs(store).then((slugs) => {
      if (wanted) setKept(slugs);
    });
    return () => {
      wanted = false;
    };
  }, [store]);
  return kept;
}

export function useOnline(): boolean {
  return useSyncExternalStore(followNetwork, () => navigator.onLine);
}

function followNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
