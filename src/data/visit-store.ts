// Where the record of visits is kept: in the browser of whoever noted them, for the page in this folder alone.
import { keptNames } from "./kept-names.ts";

/** Why nothing could be kept. */
export type StoreFault = "denied" | "full";

function recordName(): string {
  return `${keptNames(new URL("./", window.location.href).href).all}visits`;
}

/** The text that was kept; null where none is. */
export function storedVisits(): { readonly text: string | null; readonly fault: StoreFault | null } {
  try {
    return { text: window.localStorage.getItem(recordName()), fault: null };
  } catch {
    return { text: null, fault: "denied" };
  }
}

/** Null where it is kept now. */
export function storeVisits(text: string): StoreFault | null {
  try {
    window.localStorage.setItem(recordName(), text);
    return null;
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === "QuotaExceededError" ? "full" : "denied";
  }
}

/** False where the browser lets nothing be kept, nor be taken away. */
export function forgetStoredVisits(): boolean {
  try {
    window.localStorage.removeItem(recordName());
    return true;
  } catch {
    return false;
  }
}

/** Until the function that it gives is called: another tab of the page changed what is kept. */
export function watchStoredVisits(changed: () => void): () => void {
  const listener = ({ key }: StorageEvent): void => {
    if (key === null || key === recordName()) changed();
  };
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}
