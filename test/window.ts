// The address bar of a browser, with its history, for tests without one.
import type { AddressBar } from "../src/state/address.ts";

export interface TestBar extends AddressBar {
  /** Queries of all steps of the history, the oldest first. */
  readonly entries: readonly string[];
  /** Back (−1) and Forward (1). */
  go(steps: number): void;
}

export function makeBar(query: string): TestBar {
  let entries = [query];
  let at = 0;
  let listeners: readonly (() => void)[] = [];
  const text = (url: string | URL | null | undefined): string => String(url ?? "");
  return {
    get entries() {
      return entries;
    },
    get location() {
      return parted(entries[at] ?? "");
    },
    history: {
      pushState(_data, _unused, url) {
        entries = [...entries.slice(0, at + 1), text(url)];
        at++;
      },
      replaceState(_data, _unused, url) {
        entries = entries.with(at, text(url));
      },
    },
    addEventListener(_type, listener) {
      listeners = [...listeners, listener];
    },
    go(steps) {
      at = Math.min(Math.max(at + steps, 0), entries.length - 1);
      for (const listener of listeners) listener();
    },
  };
}

/** Query and fragment of an address, as a browser parts them. */
function parted(address: string): { readonly search: string; readonly hash: string } {
  const { search, hash } = new URL(address, "http://localhost/");
  return { search, hash };
}
