// Areas that are in memory alone and in no file: they are gone when the page is left or loaded again, so that the browser asks before.
import { DEFAULT_VIEW } from "../core/view/view.ts";
import type { Address } from "./address.ts";

export interface Unsaved {
  add(slug: string): void;
  /** Once it is kept, saved as a file, or forgotten. */
  delete(slug: string): void;
}

/** Whether it asks is the browser's matter. The links to the top of the page, which would load it again, lead there without it. */
export function watchUnsaved(address: Pick<Address, "choose">): Unsaved {
  const slugs = new Set<string>();
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const stay = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    if (link === null || link.getAttribute("href") !== "./" || link.target !== "") return;
    event.preventDefault();
    address.choose({ ...DEFAULT_VIEW, area: null });
  };
  const change = (to: () => void): void => {
    const hadSome = slugs.size > 0;
    to();
    if (hadSome === slugs.size > 0) return;
    if (!hadSome) {
      window.addEventListener("beforeunload", ask);
      window.addEventListener("click", stay, true);
    } else {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("click", stay, true);
    }
  };
  return {
    add: (slug) => change(() => slugs.add(slug)),
    delete: (slug) => change(() => slugs.delete(slug)),
  };
}
