// Follows the copy on the reader's device: begins it after the first view, adds the area shown, and asks the host for news.

import type { CopyState } from "../core/area/copy-notices.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { holdsOwnRecords } from "../core/area/is-own-data.ts";
import { latestMonth, listsOthers } from "../core/area/newer-package.ts";
import { isOwnArea } from "../core/area/own-slug.ts";
import type { Audience } from "../core/area/whereabouts.ts";
import {
  askHost,
  beginKeeping,
  forgetAreas,
  forgetKept,
  hasOtherBuild,
  isKept,
  keepArea,
  keptAreas,
  renewWorker,
} from "../data/kept-copy.ts";
import { forgetKeptOwn, ownPackages } from "../data/own-store.ts";
import { audience } from "./models.ts";
import { listOwn } from "./own-areas.ts";
import type { AppStore } from "./store.ts";

/** The host is asked no oftener than that when the reader comes back to the page. */
const BETWEEN_MILLISECONDS = 5 * 60_000;
/** After the network has come or gone, and while the host does not answer, it is asked after this long. */
const SETTLED_MILLISECONDS = 1_000;
const AWAY_MILLISECONDS = 30_000;
/** After the first view nothing is asked for until the page has been at rest for this long. */
const REST_MILLISECONDS = 2_000;
export const NOTHING_TO_SAY: CopyState = { awaySince: null, online: true, newPage: false, newData: null };

/** A reader who had all forgotten is not kept anything for until the page is opened again. */
let forgotten = false;

/** Residents are not shown all files of own records, and what is not shown stays on the host. */
export function mayBeKept({ descriptor }: Pick<Dataset, "descriptor">, reader: Audience): boolean {
  return reader !== "public" || !holdsOwnRecords(descriptor);
}

/** Tells what was found each time; call what it gives to stop. Nothing happens in a frame of another page. */
export function followCopy(store: AppStore, tell: (found: CopyState) => void): () => void {
  if (window.top !== window) return () => undefined;
  const follower = new Follower(store, tell);
  const ask = (): void => follower.askIn(SETTLED_MILLISECONDS);
  const comeBack = (): void => {
    if (document.visibilityState === "visible") void follower.askAgain();
  };
  const unfollow = store.subscribe((now, before) => {
    const hasLoaded = now.placesStatus !== "loading" && before.placesStatus === "loading";
    if (hasLoaded || audience(now) !== audience(before)) ask();
  });
  window.addEventListener("online", ask);
  window.addEventListener("offline", ask);
  document.addEventListener("visibilitychange", comeBack);
  void follower.begin();
  return () => {
    follower.stop();
    unfollow();
    window.removeEventListener("online", ask);
    window.removeEventListener("offline", ask);
    document.removeEventListener("visibilitychange", comeBack);
  };
}

class Follower {
  readonly #store: AppStore;
  readonly #tell: (found: CopyState) => void;
  /** When each area was last seen to be as it is on the page, by its descriptor. */
  readonly #seen = new WeakMap<Dataset["descriptor"], string>();
  readonly #opened = new Date().toISOString();
  #last = 0;
  #asked = 0;
  #next: ReturnType<typeof setTimeout> | undefined;
  #begun = false;
  #keeps = false;
  #stopped = false;

  constructor(store: AppStore, tell: (found: CopyState) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Once the first view is at rest: what is asked for then takes nothing from it. */
  async begin(): Promise<void> {
    await atRest(this.#store);
    void listOwn(this.#store).catch(() => null);
    const { config } = this.#store.getState();
    if (!config.offline) await forgetKept();
    else if (config.fault === null && !this.#stopped && !forgotten) this.#keeps = await beginKeeping();
    this.#begun = true;
    await this.ask();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#next);
  }

  askIn(milliseconds: number): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.ask(), milliseconds);
  }

  async askAgain(): Promise<void> {
    if (Date.now() - this.#last < BETWEEN_MILLISECONDS) return;
    if (this.#keeps && !forgotten) await renewWorker();
    await this.ask();
  }

  /**
   * Of two questions the later is answered. Of an area of the reader's own the host is asked nothing. Once the page is for residents,
   * what was kept before that is not for them is forgotten.
   */
  async ask(): Promise<void> {
    const state = this.#store.getState();
    const { dataset, areas, placesStatus } = state;
    if (this.#begun && audience(state) === "public")
      await forgetAreas((descriptor) => mayBeKept({ descriptor }, "public"));
    if (!this.#begun || this.#stopped || dataset === null || placesStatus === "loading") return;
    if (isOwnArea(dataset.slug)) return;
    this.#last = Date.now();
    this.#asked += 1;
    const asked = this.#asked;
    const found = await this.#newsOf(dataset);
    const now = this.#store.getState().dataset?.descriptor;
    if (found === null || this.#stopped || asked !== this.#asked || now !== dataset.descriptor) return;
    this.#tell(found);
    if (found.awaySince !== null) this.askIn(AWAY_MILLISECONDS);
    // What the page shows is what the host has: a newer month waits until the reader has seen it.
    if (!this.#keeps || forgotten || found.awaySince !== null || found.newData !== null) return;
    if (!mayBeKept(dataset, audience(this.#store.getState()))) return;
    const published = areas.flatMap(({ slug }) => (isOwnArea(slug) ? [] : [slug]));
    await keepArea(dataset.slug, published);
  }

  /** Null where there is nothing to be said. */
  async #newsOf({ slug, descriptor }: Dataset): Promise<CopyState | null> {
    const answer = await askHost(slug);
    if (answer === null) return null;
    const isOther = answer.descriptor !== null && listsOthers(answer.descriptor, descriptor);
    const online = navigator.onLine;
    if (!answer.fromHost) {
      const since = this.#seen.get(descriptor) ?? (isOther ? null : answer.date) ?? this.#opened;
      return { ...NOTHING_TO_SAY, awaySince: dayOf(since), online };
    }
    if (!isOther) this.#seen.set(descriptor, new Date().toISOString());
    const isLater = isOther && answer.descriptor !== null && latestMonth(answer.descriptor) > latestMonth(descriptor);
    const newData = isOther ? (isLater ? "month" : "figures") : null;
    return { ...NOTHING_TO_SAY, newPage: await hasOtherBuild(), newData };
  }
}

/** An area that is kept on the device: its name, where it is published, and the day since when it is as it is. */
export interface KeptLine {
  readonly name: string;
  readonly day: string;
}

/** What is on the device, but the reader's own data, which have a list of their own; null where nothing is. */
export async function copyLines(store: AppStore): Promise<readonly KeptLine[] | null> {
  const { areas } = store.getState();
  const lines = (await keptAreas()).map(({ slug, date }) => ({
    name: areas.find((area) => area.slug === slug)?.name ?? slug,
    day: dayOf(date),
  }));
  const hasOwn = (await ownPackages()).some((own) => own.isKept);
  return hasOwn || (await isKept()) ? lines : null;
}

/** Takes from the device all that the page keeps there; until it is opened again it keeps nothing. */
export async function forgetCopy(): Promise<void> {
  forgotten = true;
  await forgetKept();
  await forgetKeptOwn();
}

/** Resolves when all of the area is loaded and the page has been at rest for a while. */
async function atRest(store: AppStore): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): boolean => {
      if (store.getState().placesStatus === "loading") return false;
      resolve();
      return true;
    };
    if (look()) return;
    const stop = store.subscribe(() => {
      if (look()) stop();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
  // Safari has no such word for it.
  const { requestIdleCallback: whenIdle } = window as Partial<Pick<Window, "requestIdleCallback">>;
  await new Promise<void>((resolve) =>
    whenIdle === undefined ? resolve() : whenIdle(() => resolve(), { timeout: 5 * REST_MILLISECONDS }),
  );
}

/** "2026-11-27", by the reader's clock. */
function dayOf(date: string): string {
  const at = new Date(date);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
