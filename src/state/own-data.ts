// The reader's own data, on this device only: files are looked into, read, opened as an area, kept if asked for, and forgotten.
import { ownSlug } from "../core/area/own-name.ts";
import { isOwnArea } from "../core/area/own-slug.ts";
import { AppFailure } from "../core/basics/failure.ts";
import type { ExtractProfile } from "../core/extract/profile.ts";
import type { CountedExtract } from "../data/own-count.ts";
import type { OwnProgress, OwnRequest, OwnResult, SaidKind, SeenFile } from "../data/own-files.ts";
import { forgetOwn, hold, keepOwn, ownCounts, ownPackage, ownPackages } from "../data/own-store.ts";
import {
  broken,
  buildInWorker,
  countInWorker,
  lookInWorker,
  type OwnPublicZip,
  type OwnThread,
  profileInWorker,
  zipInWorker,
} from "../data/own-worker.ts";
import type { Address } from "./address.ts";
import { toAnotherArea } from "./another-area.ts";
import { type Given, without } from "./files-given.ts";
import { openWards } from "./open-wards.ts";
import { listOwn } from "./own-areas.ts";
import { areasHere, type OwnArea } from "./own-here.ts";
import { copiesOtherwise, publicCopyOf } from "./own-public-copy.ts";
import { isUnused, type OwnState, seenState } from "./own-state.ts";
import { type Unsaved, watchUnsaved } from "./own-unsaved.ts";
import type { AppStore } from "./store.ts";
import { forgetWithVisits, moveVisits } from "./visit-record.ts";

/** A file that was given, and what it is. */
export type OwnFile = SeenFile;

export interface OwnData {
  state(): OwnState;
  subscribe(changed: () => void): () => void;
  /** Looks into files, beside those that were seen before or still are looked into; each is told what it is. Nothing is read but their beginnings. */
  look(files: readonly File[]): Promise<void>;
  /** Takes a file away from those that were seen. */
  leave(index: number): void;
  /** Looks into a file again: at another sheet of a workbook, or at a table of text that the reader says is something else. */
  lookAgain(index: number, how: { readonly sheet: string } | { readonly as: SaidKind }): Promise<void>;
  /** What all rows of an extract tell, under the columns of a profile. Throws an AppFailure, and the signal's reason. */
  count(
    index: number,
    profile: ExtractProfile,
    signal: AbortSignal,
    report: (progress: OwnProgress) => void,
  ): Promise<CountedExtract>;
  /** A profile that was saved before. Throws an AppFailure for what is none. */
  profile(text: string, name: string): Promise<ExtractProfile>;
  /**
   * Reads them, checks the package and, where the reader has not gone to another page meanwhile, opens it as an area; ends in "done", or
   * in "seen" with the failure.
   */
  start(request: OwnRequest): Promise<void>;
  /** Ends what runs and leaves all as it was. */
  cancel(): void;
  /** From "done" back to the files that were read. Another reading of them replaces the area, unless it was kept. */
  again(): void;
  /** Back to "idle", and what was seen is let go. An area that was opened stays open. */
  close(): void;
  /** All areas of the reader's own, kept or in memory. */
  areas(): Promise<readonly OwnArea[]>;
  /** Keeps it in the browser's storage. Throws an AppFailure where there is no room, or it lets nothing be kept. */
  keep(slug: string): Promise<void>;
  /** Takes it and the visits noted there out of the storage and out of memory. Where it is open, the page goes back to its first area. */
  forget(slug: string): Promise<void>;
  /** All areas, and all visits to places of areas of the reader's own, whether they are here or not. */
  forgetAll(): Promise<void>;
  /** The package as a ZIP, which `check` and the page take again. */
  saved(slug: string): Promise<Blob>;
  /** A public copy of it as a ZIP, with counts under the threshold withheld. Throws an AppFailure where there is none of it. */
  publicCopy(slug: string, threshold: number): Promise<OwnPublicZip>;
  /** Copies of the same area that were made since the page was opened, with another threshold. */
  copiesOtherwise(slug: string, threshold: number): ReturnType<typeof copiesOtherwise>;
}

/** What reads beside the page; tests give their own. */
type StartThread = () => OwnThread;

const desks = new WeakMap<AppStore, OwnData>();

/** The one of this page. */
export function ownData(store: AppStore, address: Pick<Address, "choose">): OwnData {
  const known = desks.get(store) ?? makeOwnData(store, address);
  desks.set(store, known);
  return known;
}

export function makeOwnData(store: AppStore, address: Pick<Address, "choose">, start?: StartThread): OwnData {
  const desk = new Desk(store, address, start);
  return {
    state: () => desk.now,
    subscribe: (changed) => desk.subscribe(changed),
    look: (files) => desk.look(files.map((file) => ({ file, index: desk.nextIndex(), sheet: null }))),
    leave: (index) => desk.leave(index),
    lookAgain: (index, how) => desk.lookAgain(index, how),
    count: (index, profile, signal, report) => desk.count(index, profile, signal, report),
    profile: (text, name) => profileInWorker({ text, name }, start),
    start: (request) => desk.start(request),
    cancel: () => desk.cancel(),
    again: () => desk.again(),
    close: () => desk.close(),
    areas: () => areasHere(store),
    async keep(slug) {
      await keepOwn(slug);
      desk.unsaved.delete(slug);
      await listOwn(store);
    },
    forget: (slug) =>
      forgetWithVisits(
        (area) => area === slug,
        () => desk.forget(slug),
      ),
    async forgetAll() {
      desk.close();
      const all = await ownPackages();
      await forgetWithVisits(isOwnArea, async () => {
        for (const { entry } of all) await desk.forget(entry.slug);
      });
    },
    async saved(slug) {
      const zip = await zipInWorker(slug, (await ownPackage(slug)).files, new AbortController().signal, start);
      desk.unsaved.delete(slug);
      return zip;
    },
    publicCopy: (slug, threshold) => publicCopyOf(slug, threshold, start),
    copiesOtherwise,
  };
}

const IDLE: OwnState = { status: "idle" };

class Desk {
  readonly #store: AppStore;
  readonly #address: Pick<Address, "choose">;
  readonly #start: StartThread | undefined;
  readonly #listeners = new Set<() => void>();
  #files: readonly (Given & { readonly seen: SeenFile })[] = [];
  /** Those that are not seen yet. */
  #looking: readonly Given[] = [];
  #running = new AbortController();
  #last = 0;
  /** Slug of the area that the same files came to before. */
  #former: string | null = null;
  readonly unsaved: Unsaved;
  now: OwnState = IDLE;

  constructor(store: AppStore, address: Pick<Address, "choose">, start: StartThread | undefined) {
    this.#store = store;
    this.#address = address;
    this.#start = start;
    this.unsaved = watchUnsaved(address);
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  nextIndex(): number {
    this.#last += 1;
    return this.#last;
  }

  async look(more: readonly Given[]): Promise<void> {
    if (this.now.status === "done") this.#files = [];
    const given = [...without(this.#looking, more), ...more];
    const signal = this.#begin({ status: "looking" });
    this.#looking = given;
    try {
      const seen = await lookInWorker(given, new Date().toISOString(), signal, this.#start);
      if (signal.aborted) return;
      const fresh = given.map((one) => ({ ...one, seen: seen.find(({ index }) => index === one.index)! }));
      this.#files = [...without(this.#files, given), ...fresh].sort((a, b) => a.index - b.index);
      this.#show(this.#seen(null));
    } catch (thrown) {
      if (!signal.aborted) this.#show(this.#seen(thrown instanceof AppFailure ? thrown : broken(String(thrown))));
    }
  }

  async lookAgain(index: number, how: Partial<Given>): Promise<void> {
    const given = this.#files.find((one) => one.index === index);
    if (given !== undefined) await this.look([{ file: given.file, index, sheet: null, ...how }]);
  }

  leave(index: number): void {
    this.#files = this.#files.filter((one) => one.index !== index);
    this.#show(this.#files.length === 0 ? IDLE : this.#seen(null));
  }

  async count(
    index: number,
    profile: ExtractProfile,
    signal: AbortSignal,
    report: (progress: OwnProgress) => void,
  ): Promise<CountedExtract> {
    const given = this.#files.find((one) => one.index === index);
    if (given === undefined) throw new AppFailure("not-found", "The file was taken away.", "Give it again.");
    return countInWorker({ file: given.file, profile }, signal, report, this.#start);
  }

  async start({ name, profiles, years }: OwnRequest): Promise<void> {
    const files = this.#files.map(({ seen }) => seen);
    const from = this.#store.getState().view.page;
    const signal = this.#begin({
      status: "reading",
      files,
      progress: { file: "", bytes: 0, total: 0, rows: 0 },
    });
    try {
      const before = await ownCounts();
      const taken = new Set((await ownPackages()).map(({ entry }) => entry.slug));
      const usable = this.#files.filter(({ seen }) => !isUnused(seen));
      const job = {
        ...{
          name: name.trim(),
          slug: ownSlug(name, taken),
          now: new Date().toISOString(),
          open: openWards(this.#store),
          before,
        },
        files: usable.map(({ file, seen, index }) => ({
          ...{ file, kind: seen.kind, profile: profiles.get(index) ?? null, year: years.get(index) ?? null },
        })),
      };
      const report = (progress: OwnProgress): void => {
        if (!signal.aborted) this.#show({ status: "reading", files, progress });
      };
      const result: OwnResult = await buildInWorker(job, signal, report, this.#start);
      if (signal.aborted) return;
      hold(result);
      // What came out of a saved file is in it.
      if (!usable.some(({ seen }) => seen.kind === "package")) this.unsaved.add(result.entry.slug);
      const { view } = this.#store.getState();
      const isAway = view.page !== from;
      await this.#replaceFormer(isAway ? view.area : null, result.entry.slug);
      await listOwn(this.#store);
      this.#show({ status: "done", result, unused: files.filter(isUnused) });
      if (!isAway) this.#address.choose(toAnotherArea(view, result.entry.slug));
    } catch (thrown) {
      if (!signal.aborted) this.#show(this.#seen(thrown instanceof AppFailure ? thrown : broken(String(thrown))));
    }
  }

  cancel(): void {
    this.#running.abort();
    if (this.now.status === "looking" || this.now.status === "reading")
      this.#show(this.#files.length === 0 ? IDLE : this.#seen(null));
  }

  again(): void {
    if (this.now.status !== "done") return;
    this.#former = this.now.result.entry.slug;
    this.#show(this.#files.length === 0 ? IDLE : this.#seen(null));
  }

  close(): void {
    this.#former = null;
    this.#running.abort();
    this.#files = [];
    this.#show(IDLE);
  }

  async forget(slug: string): Promise<void> {
    await forgetOwn(slug);
    this.unsaved.delete(slug);
    await listOwn(this.#store);
    const { view } = this.#store.getState();
    if (this.now.status === "done" && this.now.result.entry.slug === slug) this.close();
    if (view.area === slug) this.#address.choose({ ...toAnotherArea(view, slug), area: null });
  }

  /** Where the former area is the one that is looked at, it stays; else what was noted there is of the one that takes its place. */
  async #replaceFormer(shown: string | null, slug: string): Promise<void> {
    const former = (await ownPackages()).find(({ entry }) => entry.slug === this.#former);
    this.#former = null;
    if (former?.isKept !== false || former.entry.slug === shown) return;
    await forgetOwn(former.entry.slug);
    moveVisits(former.entry.slug, slug);
    this.unsaved.delete(former.entry.slug);
  }

  #begin(state: OwnState): AbortSignal {
    this.#running.abort();
    this.#running = new AbortController();
    this.#show(state);
    return this.#running.signal;
  }

  #show(state: OwnState): void {
    this.now = state;
    if (state.status !== "looking") this.#looking = [];
    for (const changed of this.#listeners) changed();
  }

  #seen(failure: AppFailure | null): OwnState {
    return seenState(this.#files, this.#store.getState().dataset, failure);
  }
}
