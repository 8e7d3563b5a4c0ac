// The record of visits on this device: noted, taken back, imported, exported, forgotten. What the browser will not keep stays in
// this tab, with a sentence.
import { createStore } from "zustand/vanilla";
import { AppFailure } from "../core/basics/failure.ts";
import { merged, type Visit, without } from "../core/hotspots/patrols/visit.ts";
import { visitsCsv } from "../core/hotspots/patrols/visit-table.ts";
import { readVisits } from "../data/read-visits.ts";
import {
  forgetStoredVisits,
  type StoreFault,
  storedVisits,
  storeVisits,
  watchStoredVisits,
} from "../data/visit-store.ts";
import { thisMinute } from "./this-minute.ts";

export interface VisitRecord {
  /** Oldest first, of all areas. */
  readonly visits: readonly Visit[];
  /** Why the device does not keep them, and what to do, in a sentence; null where it does. */
  readonly unkept: string | null;
}

/** What an import did, a sentence each. */
export interface Imported {
  readonly said: string;
  readonly faults: readonly string[];
}

const KEPT_FILE = "what this device keeps";
const UNKEPT: Readonly<Record<StoreFault | "unreadable", string>> = {
  denied:
    "Your browser keeps nothing for this page: visits are noted in this tab only. Export them before you close it.",
  full: "Your browser has no room left: the latest visits are noted in this tab only. Export them before you close it.",
  unreadable:
    "A part of what this device keeps cannot be read and is left as it is: visits are noted in this tab only. Export them, then delete the record and import the file.",
};

export const visitRecord = createStore<VisitRecord>(() => ({ visits: [], unkept: null }));

let begun = false;

/** Reads what the device keeps, once; from then on other tabs are followed. */
export function openVisitRecord(): void {
  if (begun) return;
  begun = true;
  takeStored();
  watchStoredVisits(() => {
    if (visitRecord.getState().unkept === null) takeStored();
  });
}

export function noteVisit(visit: Visit): void {
  change((visits) => merged(visits, [visit]).visits);
}

export function takeBackVisit(visit: Visit): void {
  change((visits) => without(visits, visit));
}

/** Adds what a file has to what is there: nothing is lost, and what is there already is not there twice. */
export function importVisits(file: string, text: string): Imported {
  try {
    const { visits: more, faults } = readVisits(file, text, thisMinute());
    let counts = { added: 0, known: 0 };
    change((visits) => {
      const { visits: all, ...found } = merged(visits, more);
      counts = found;
      return all;
    });
    const known = counts.known > 0 ? `, ${counts.known} were there already` : "";
    const left =
      faults.length > 0 ? `, ${faults.length} ${faults.length === 1 ? "line was" : "lines were"} left out` : "";
    return { said: `${file}: ${visitsText(counts.added)} added${known}${left}.`, faults };
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return { said: `Nothing was added. ${thrown.message} ${thrown.remedy}`, faults: [] };
  }
}

/** Takes all of it from this tab and from the device. */
export function forgetVisits(): void {
  const gone = forgetStoredVisits();
  visitRecord.setState({ visits: [], unkept: gone ? null : UNKEPT.denied });
}

/**
 * Takes the visits to places of some areas (slugs) from this tab and from the device, also out of a record that cannot be read as a
 * whole. Throws an AppFailure where the browser does not let it.
 */
export function forgetVisitsOf(isGone: (area: string) => boolean): void {
  openVisitRecord();
  if (visitRecord.getState().unkept === null) takeStored();
  const { visits, unkept } = visitRecord.getState();
  const left = visits.filter(({ area }) => !isGone(area));
  const { text } = storedVisits();
  const kept = unkept === null ? (left.length < visits.length ? visitsCsv(left) : text) : withoutLines(text, isGone);
  if (kept !== null && kept !== text && !store(left.length === 0 && unkept === null ? null : kept))
    throw new AppFailure(
      "cannot-write",
      "The browser did not let the visits noted there be taken out of its storage.",
      "Clear the data of this site in the settings of the browser.",
    );
  visitRecord.setState({ visits: left });
}

/**
 * Forgets areas with their visits: who is told that they are gone is told so of these too. They go also where the visits cannot be
 * deleted; then it throws the AppFailure of that.
 */
export async function forgetWithVisits(isGone: (area: string) => boolean, forget: () => Promise<void>): Promise<void> {
  try {
    forgetVisitsOf(isGone);
  } finally {
    await forget();
  }
}

/** The same visits, to places of an area that is read anew under another slug. */
export function moveVisits(from: string, to: string): void {
  openVisitRecord();
  if (!visitRecord.getState().visits.some(({ area }) => area === from)) return;
  const moved = (visit: Visit): Visit => (visit.area === from ? { ...visit, area: to } : visit);
  change((visits) => merged([], visits.map(moved)).visits);
}

/** Whether the device keeps anything, readable or not. */
export function keepsVisits(): boolean {
  return storedVisits().text !== null;
}

/** "1 visit", "12 visits" */
export function visitsText(count: number): string {
  return `${count} ${count === 1 ? "visit" : "visits"}`;
}

/** False where the browser does not let it; null takes all away. */
function store(text: string | null): boolean {
  return text === null ? forgetStoredVisits() : storeVisits(text) === null;
}

/** Of a text that may be no record as a whole: lines with a cell that names such an area are gone, all others are as they are. */
function withoutLines(text: string | null, isGone: (area: string) => boolean): string | null {
  const names = (line: string): boolean => line.split(/[,;]/).some((cell) => isGone(cell.replace(/["\s]/g, "")));
  return (
    text
      ?.split("\n")
      .filter((line) => !names(line))
      .join("\n") ?? null
  );
}

/** What other tabs noted meanwhile is taken along. */
function change(by: (visits: readonly Visit[]) => readonly Visit[]): void {
  openVisitRecord();
  const { unkept } = visitRecord.getState();
  if (unkept === null) takeStored();
  const visits = by(visitRecord.getState().visits);
  const unreadable = visitRecord.getState().unkept === UNKEPT.unreadable;
  const fault = unreadable ? "unreadable" : storeVisits(visitsCsv(visits));
  visitRecord.setState({ visits, unkept: fault === null ? null : UNKEPT[fault] });
}

function takeStored(): void {
  const { text, fault } = storedVisits();
  if (fault !== null) {
    visitRecord.setState({ unkept: UNKEPT[fault] });
    return;
  }
  const { visits, sound } = text === null ? { visits: [], sound: true } : readKept(text);
  visitRecord.setState({ visits, unkept: sound ? null : UNKEPT.unreadable });
}

function readKept(text: string): { readonly visits: readonly Visit[]; readonly sound: boolean } {
  try {
    // A clock that was put back makes nothing unreadable.
    const { visits, faults } = readVisits(KEPT_FILE, text, "9999");
    return { visits: merged([], visits).visits, sound: faults.length === 0 };
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return { visits: [], sound: false };
  }
}
