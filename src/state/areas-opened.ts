// The area that opens where the address names none and several are published, and the areas that were opened here before.
import { isOwnArea } from "../core/area/own-slug.ts";
import { keptAreas } from "../data/kept-copy.ts";
import { forgetOpened, keepOpened, type OpenedArea, openedAreas } from "../data/opened-areas.ts";
import type { Address } from "./address.ts";
import type { AppStore } from "./store.ts";

/** Who went back to the choice wants to choose: the last area opens by itself once. */
const asked = new WeakSet<AppStore>();
/** A reader who had all forgotten is not remembered anything for until the page is opened again. */
const forgotten = new WeakSet<AppStore>();

/**
 * The area (slug) last opened on this device, which the address then names, so that a copied link shows the same to others; null,
 * and the choice is shown, where there was none or it is published no more. `onArea` is told before the view changes. Throws where `signal` was aborted meanwhile.
 */
export function openLast(
  store: AppStore,
  address: Pick<Address, "choose">,
  signal: AbortSignal,
  onArea: (area: string) => void,
): string | null {
  signal.throwIfAborted();
  const { areas } = store.getState();
  const [last] = asked.has(store) ? [] : remembered(store);
  asked.add(store);
  if (last !== undefined && areas.some(({ slug }) => slug === last.slug)) {
    onArea(last.slug);
    address.choose({ area: last.slug }, "replace");
    return last.slug;
  }
  store.setState({ loading: { status: "choosing", gone: last?.name ?? null }, dataset: null });
  return null;
}

/** Remembers the area that is shown, where several are published and it is none of the reader's own; all is forgotten where the publisher lets devices keep nothing. */
export function rememberShown(store: AppStore): void {
  const { dataset, areas, config } = store.getState();
  if (!config.offline) forgetOpened();
  if (!config.offline || dataset === null || areas.length < 2 || forgotten.has(store)) return;
  const { slug, name } = dataset.whole ?? dataset;
  if (isOwnArea(slug)) return;
  keepOpened({ slug, name });
}

/** Of those last opened here the ones that are published, the last first. */
export function lastOpened(store: AppStore): readonly string[] {
  const { areas } = store.getState();
  const published = new Set(areas.map(({ slug }) => slug));
  return remembered(store).flatMap(({ slug }) => (published.has(slug) ? [slug] : []));
}

/** Slugs of the areas whose files the device keeps; none where the publisher does not let it. */
export async function keptSlugs(store: AppStore): Promise<ReadonlySet<string>> {
  const kept = store.getState().config.offline ? await keptAreas() : [];
  return new Set(kept.map(({ slug }) => slug));
}

export function forgetAreas(store: AppStore): void {
  forgotten.add(store);
  forgetOpened();
}

function remembered(store: AppStore): readonly OpenedArea[] {
  return store.getState().config.offline ? openedAreas() : [];
}
