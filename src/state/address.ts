// The address owns the view: the store follows it, and every choice of the reader is written to it.
import { pageIds } from "../core/view/page-id.ts";
import { afterChange, hrefOf, parseView, type View } from "../core/view/view.ts";
import type { AppStore } from "./store.ts";

/** The part of a browser window that the address needs. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly hash: string };
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

/** Both parts of an address that may hold a view; the one behind "#", where an area of the reader's own stands, counts more. */
export function queryIn({ location: { search, hash } }: Pick<AddressBar, "location">): string {
  return search + hash;
}

export function bindAddress(store: AppStore, bar: AddressBar): Address {
  let sliding: ReturnType<typeof setTimeout> | undefined;
  const write = (step: "push" | "replace"): void => {
    clearTimeout(sliding);
    const href = hrefOf(store.getState().view);
    const { search, hash } = bar.location;
    if (href === (search || "?") + hash) return;
    // In a frame, Back belongs to the page around it.
    const isStep = step === "push" && store.getState().view.embed === null;
    bar.history[isStep ? "pushState" : "replaceState"](null, "", href);
  };
  // Of an area of the reader's own the host was told by whoever typed this, and is not told again.
  if (/area=own-/i.test(bar.location.search)) write("replace");
  bar.addEventListener("popstate", () => {
    clearTimeout(sliding);
    const query = queryIn(bar);
    // A link within the page: "#triage".
    if (/^#\w+$/.test(query)) return write("replace");
    const view = parseView(query, pageIds(store.getState().pages));
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
