// How the page of the reader's own data reaches what reads them.
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { type ExtractChoices, ownChoices } from "../../state/own-choices.ts";
import { type OwnData, ownData } from "../../state/own-data.ts";
import { type OwnArea, strayVisits } from "../../state/own-here.ts";
import type { OwnState } from "../../state/own-state.ts";
import { useApp } from "../kit/app-context.ts";

export function useOwn(): { readonly desk: OwnData; readonly state: OwnState } {
  const { store, address } = useApp();
  const desk = ownData(store, address);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) };
}

/** What was chosen of the extracts, and how to choose. */
export function useChoices(desk: OwnData) {
  const { store } = useApp();
  const choices = ownChoices(desk, store);
  const all: readonly ExtractChoices[] = useSyncExternalStore(choices.subscribe, choices.state);
  return { choices, all };
}

/** The areas of the reader's own on this device, and visits to places of others, asked for again whenever the list of areas changes; null while nobody knows. */
export function useOwnAreas(desk: OwnData) {
  const { store } = useApp();
  const [areas, setAreas] = useState<readonly OwnArea[] | null>(null);
  const [stray, setStray] = useState(0);
  const askAgain = useCallback(() => {
    void desk.areas().then(setAreas);
    void strayVisits().then(setStray);
  }, [desk]);
  useEffect(() => {
    askAgain();
    return store.subscribe((state, before) => {
      if (state.areas !== before.areas) askAgain();
    });
  }, [store, askAgain]);
  return { areas, stray, askAgain };
}
