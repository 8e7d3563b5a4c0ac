// The areas of the reader's own on this device, and the visits noted in them and in those that are gone.
import { isOwnArea } from "../core/area/own-slug.ts";
import { ownPackages } from "../data/own-store.ts";
import { listOwn } from "./own-areas.ts";
import { isPublicCopy } from "./own-public-copy.ts";
import type { AppStore } from "./store.ts";
import { openVisitRecord, visitRecord } from "./visit-record.ts";

/** An area of the reader's own: in memory until the page is closed, or kept in the browser's storage. */
export interface OwnArea {
  readonly slug: string;
  readonly name: string;
  readonly bytes: number;
  readonly isKept: boolean;
  /** Whether it is a public copy, of which there is none. */
  readonly isPublic: boolean;
  /** How many visits to its places were noted here. */
  readonly visits: number;
}

export async function areasHere(store: AppStore): Promise<readonly OwnArea[]> {
  const all = await listOwn(store);
  return Promise.all(
    all.map(async ({ entry: { slug, name }, bytes, isKept }) => {
      const visits = visitsTo((area) => area === slug);
      return { slug, name, bytes, isKept, isPublic: await isPublicCopy(slug), visits };
    }),
  );
}

/** How many visits were noted in areas of the reader's own that are not here any more, such as those in memory alone once the page was closed. */
export async function strayVisits(): Promise<number> {
  const here = new Set((await ownPackages()).map(({ entry }) => entry.slug));
  return visitsTo((area) => isOwnArea(area) && !here.has(area));
}

function visitsTo(isThere: (area: string) => boolean): number {
  openVisitRecord();
  return visitRecord.getState().visits.filter(({ area }) => isThere(area)).length;
}
