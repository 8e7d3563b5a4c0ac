// Keeps the address of a page for residents from pointing at a place: whatever asked for it, by link, by choice or by going back.
import { viewFor } from "../core/view/view-for-audience.ts";
import type { Address } from "./address.ts";
import { isReady } from "./models.ts";
import type { AppStore } from "./store.ts";
import { whereabouts } from "./whereabouts-models.ts";

/** Until the function that it gives is called. */
export function guardResidents(store: AppStore, address: Address): () => void {
  const look = (): void => {
    const state = store.getState();
    if (!isReady(state)) return;
    const view = viewFor(whereabouts(state), state.view, state.pages);
    if (view !== state.view) address.choose(view, "replace");
  };
  look();
  return store.subscribe(look);
}
