// What a person chose of the files of their own before they are read: what each extract's columns are, and what to call the area.
import { AppFailure } from "../core/basics/failure.ts";
import { guessedMapping, lookedAt, type Mapping, settledProfile, withSaved } from "../core/extract/mapping.ts";
import type { OwnProgress, OwnRequest, SeenExtract, SeenFile } from "../data/own-files.ts";
import { broken } from "../data/own-worker.ts";
import { usualForce } from "./force-of-extract.ts";
import type { OwnData } from "./own-data.ts";
import type { AppStore } from "./store.ts";

/** How far the looking through of an extract is. */
export type Looking =
  | { readonly status: "off" | "done" }
  | { readonly status: "running"; readonly progress: OwnProgress | null }
  | { readonly status: "failed"; readonly text: string };

export interface ExtractChoices {
  readonly seen: SeenExtract;
  readonly mapping: Mapping;
  readonly looking: Looking;
}

export interface OwnChoices {
  /** Of the extracts among the files, in their order. The same array until something changes. */
  state(): readonly ExtractChoices[];
  subscribe(changed: () => void): () => void;
  /** Takes another mapping of a file; where it looks at other columns, the file is looked through again. */
  choose(index: number, mapping: Mapping): void;
  /** Leaves months ("2025-06") out of every extract, beside those that are left out. */
  leaveOut(months: readonly string[]): void;
  /** Of residents that do not say theirs, as it is being written, "" at first. */
  year(index: number): string;
  chooseYear(index: number, text: string): void;
  /** What to read the files by. */
  request(name: string): OwnRequest;
}

const known = new WeakMap<OwnData, OwnChoices>();

/** The one beside the desk of this page. */
export function ownChoices(desk: OwnData, store: AppStore): OwnChoices {
  const found = known.get(desk) ?? makeOwnChoices(desk, store);
  known.set(desk, found);
  return found;
}

function makeOwnChoices(desk: OwnData, store: AppStore): OwnChoices {
  const listeners = new Set<() => void>();
  const running = new Map<number, { readonly abort: AbortController; readonly at: string }>();
  const years = new Map<number, string>();
  let all: readonly ExtractChoices[] = [];
  /** The force that an extract is of as long as nobody says another. */
  let usual = "";

  const show = (next: readonly ExtractChoices[]): void => {
    all = next;
    for (const changed of listeners) changed();
  };
  const change = (index: number, to: (one: ExtractChoices) => ExtractChoices): void =>
    show(all.map((one) => (one.seen.index === index ? to(one) : one)));
  const stop = (index: number): void => {
    running.get(index)?.abort.abort();
    running.delete(index);
  };

  const look = async (index: number, mapping: Mapping): Promise<void> => {
    stop(index);
    const abort = new AbortController();
    const at = lookedAt(mapping);
    running.set(index, { abort, at });
    change(index, (one) => ({ ...one, looking: { status: "running", progress: null } }));
    const report = (progress: OwnProgress): void => {
      if (!abort.signal.aborted) change(index, (one) => ({ ...one, looking: { status: "running", progress } }));
    };
    try {
      const looked = await desk.count(index, settledProfile(mapping), abort.signal, report);
      if (abort.signal.aborted) return;
      change(index, (one) => ({ ...one, mapping: { ...one.mapping, looked }, looking: { status: "done" } }));
    } catch (thrown) {
      if (abort.signal.aborted) return;
      const failure = thrown instanceof AppFailure ? thrown : broken(String(thrown));
      change(index, (one) => ({ ...one, looking: { status: "failed", text: `${failure.message} ${failure.remedy}` } }));
    }
  };

  const follow = (): void => {
    const state = desk.state();
    if (state.status !== "seen" && state.status !== "idle") {
      if (state.status === "reading") for (const index of [...running.keys()]) stop(index);
      return;
    }
    const files = state.status === "seen" ? state.files : [];
    const [extracts, force, before] = [files.filter(isExtract), usualForce(files, store), usual];
    usual = force;
    if (force === before && extracts.length === all.length && extracts.every((seen, at) => all[at]!.seen === seen)) {
      lookWhereDue();
      return;
    }
    for (const index of [...running.keys()]) if (!extracts.some((seen) => seen.index === index)) stop(index);
    const kept = all.map((one) => withForce(one, before, force));
    show(extracts.map((seen) => kept.find((one) => one.seen === seen) ?? firstChoices(seen, force, kept)));
    lookWhereDue();
  };
  /** Those that nobody has looked through yet, or that a reading broke off. */
  const lookWhereDue = (): void => {
    for (const { seen, mapping, looking } of all)
      if (looking.status === "off" || (looking.status === "running" && !running.has(seen.index)))
        void look(seen.index, mapping);
  };
  desk.subscribe(follow);
  follow();

  return {
    state: () => all,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    choose(index, mapping) {
      const before = all.find((one) => one.seen.index === index);
      if (before === undefined) return;
      change(index, (one) => ({ ...one, mapping }));
      if (lookedAt(before.mapping) !== lookedAt(mapping)) void look(index, mapping);
    },
    leaveOut(months) {
      show(
        all.map(({ mapping: { profile, ...mapping }, ...one }) => {
          const leftMonths = [...new Set([...profile.leftMonths, ...months])].sort();
          return { ...one, mapping: { ...mapping, profile: { ...profile, leftMonths } } };
        }),
      );
    },
    year: (index) => years.get(index) ?? "",
    chooseYear(index, text) {
      years.set(index, text);
      show([...all]);
    },
    request: (name) => ({
      name,
      years: new Map([...years].flatMap(([index, text]) => (isYear(text) ? [[index, Number(text)] as const] : []))),
      profiles: new Map(all.map(({ seen, mapping }) => [seen.index, settledProfile(mapping)])),
    }),
  };
}

/** Whether a text is a year that residents can be of. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim());
}

function isExtract(seen: SeenFile): seen is SeenExtract {
  return seen.kind === "extract";
}

function withForce(one: ExtractChoices, before: string, force: string): ExtractChoices {
  const { mapping } = one;
  const isUsual = mapping.profile.columns.force === undefined && mapping.profile.force === before;
  return isUsual ? { ...one, mapping: { ...mapping, profile: { ...mapping.profile, force } } } : one;
}

function likeOther(guessed: Mapping, other: Mapping): Mapping {
  const same = withSaved(guessed, settledProfile(other));
  return same === null ? guessed : { ...same, oneEach: other.oneEach };
}

/** As another file with the same columns has them, else as they are guessed. */
function firstChoices(seen: SeenExtract, force: string, others: readonly ExtractChoices[]): ExtractChoices {
  const { sheet, from1904, otherSheets, guess } = seen;
  const guessed = guessedMapping(seen.rows, { sheet, from1904, otherSheets }, guess, force);
  const like = others.find(({ mapping }) => String(mapping.header) === String(guessed.header));
  const mapping = like === undefined ? guessed : likeOther(guessed, like.mapping);
  return {
    seen,
    mapping: like === undefined ? mapping : { ...mapping, form: like.mapping.form },
    looking: { status: "off" },
  };
}
