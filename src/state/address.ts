// The address owns the view: the store follows it, and every choice of the reader is written to it.
import { formatView, parseView, type View } from "../core/view.ts";
import type { AppStore } from "./store.ts";

/** The part of a browser window that the address needs. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly pathname: string };
  readonly history: Pick<History, "pushState" | "replaceState">;
  addEventListener(type: "popstate", listener: () => void): void;
}

export interface Address {
  /** Changes parts of the view. "push" makes a step that Back undoes; "replace" does not. */
  choose(change: Partial<View>, step?: "push" | "replace"): void;
}

export function bindAddress(store: AppStore, bar: AddressBar): Address {
  bar.addEventListener("popstate", () => {
    store.setState({ view: parseView(bar.location.search), playing: false });
  });
  return {
    choose(change, step = "push") {
      const view = { ...store.getState().view, ...change };
      const query = `?${formatView(view)}`;
      store.setState({ view });
      if (query === bar.location.search) return;
      if (step === "push") bar.history.pushState(null, "", query);
      else bar.history.replaceState(null, "", query);
    },
  };
}
