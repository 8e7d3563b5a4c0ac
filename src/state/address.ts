// The address owns the view: the store follows it, and every choice of the reader is written to it.
import { pageIds } from "../core/view/page-id.ts";
import { afterChange, formatView, parseView, type View } from "../core/view/view.ts";
import type { AppStore } from "./store.ts";

/** The part of a browser window that the address needs. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly pathname: string };
  readonly history: Pick<History, "pushState" | "replaceState">;
  addEventListener(type: "popstate", listener: () => void): void;
}

export interface Address {
  /**
   * Changes parts of the view. "push" makes a step that Back undoes; "replace" does not; nor does "slide", which writes the
   * address once the reader lets go for a moment: browsers refuse hundreds of changes in a few seconds.
   */
  choose(change: Partial<View>, step?: "push" | "replace" | "slide"): void;
}

const SLIDE_MILLISECONDS = 300;

export function bindAddress(store: AppStore, bar: AddressBar): Address {
  let sliding: ReturnType<typeof setTimeout> | undefined;
  const write = (step: "push" | "replace"): void => {
    clearTimeout(sliding);
    const query = `?${formatView(store.getState().view)}`;
    if (query === bar.location.search) return;
    // In a frame, Back belongs to the page around it.
    if (step === "push" && store.getState().view.embed === null) bar.history.pushState(null, "", query);
    else bar.history.replaceState(null, "", query);
  };
  bar.addEventListener("popstate", () => {
    clearTimeout(sliding);
    const view = parseView(bar.location.search, pageIds(store.getState().pages));
    store.setState({ view, returned: true, playing: false });
  });
  return {
    choose(change, step = "push") {
      store.setState({ view: afterChange(store.getState().view, change), returned: false });
      if (step !== "slide") return write(step);
      clearTimeout(sliding);
      sliding = setTimeout(() => write("replace"), SLIDE_MILLISECONDS);
    },
  };
}
