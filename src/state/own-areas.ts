// The areas of the reader's own in the list of areas: they stay in it whenever the list is loaded again.
import type { AreaEntry } from "../core/area/area-package.ts";
import { isOwnArea } from "../core/area/own-slug.ts";
import { type ListedPackage, ownPackages } from "../data/own-store.ts";
import type { AppStore } from "./store.ts";

/** Entries that the list is to have, by store; a store that has some is watched. */
const listed = new WeakMap<AppStore, readonly AreaEntry[]>();

/** Brings the list of areas to what is in memory and kept, and gives that. */
export async function listOwn(store: AppStore): Promise<readonly ListedPackage[]> {
  const found = await ownPackages();
  if (!listed.has(store)) store.subscribe(() => addTo(store));
  // What did not change stays the same object: the list does not change then either.
  const before = new Map((listed.get(store) ?? []).map((entry) => [JSON.stringify(entry), entry]));
  listed.set(
    store,
    found.map(({ entry }) => before.get(JSON.stringify(entry)) ?? entry),
  );
  addTo(store);
  return found;
}

function addTo(store: AppStore): void {
  const own = listed.get(store) ?? [];
  const { areas } = store.getState();
  const there = areas.filter(({ slug }) => isOwnArea(slug));
  if (there.length === own.length && own.every((entry, index) => there[index] === entry)) return;
  store.setState({ areas: [...areas.filter(({ slug }) => !isOwnArea(slug)), ...own] });
}
