// All files of one force into its groups, in the order of their months.
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { countFile, type Reading, type RowCounter } from "../../core/build/counted-file.ts";
import {
  collectMonth,
  type ForceCollector,
  groupsOf,
  type MonthCollector,
  makeForceCollector,
  NO_SPOT,
  spotNumber,
} from "../../core/build/force-collector.ts";
import type { ForceGroups } from "../../core/build/force-groups.ts";
import { crimeIdOf, makeRowCounts, type RowCounts } from "../../core/build/ingest.ts";
import { type KnownRows, knownCategory, knownSpot, makeKnownRows, remember } from "../../core/build/known-rows.ts";
import { crimeIdOfPlain } from "../../core/build/plain-file.ts";
import { FIELD, fieldIs } from "../../core/build/readers/plain-lines.ts";
import { READERS } from "../../core/build/readers/readers.ts";
import type { Rejection, StreetReader, StreetRow } from "../../core/build/readers/street-row.ts";
import type { StreetFile } from "../../core/build/street-files.ts";
import { categoryOf } from "../../core/build/tally.ts";

/** A file whose name says its force and month. */
export interface NamedFile extends StreetFile {
  readonly force: string;
  readonly month: Month;
}

/** What became of one file; it can be sent to another thread. `rejected` is in `counts`, other rows are in the groups. */
export interface GroupedFile {
  /** Its position among all files. */
  readonly index: number;
  readonly reader: keyof typeof READERS;
  readonly sha256: string;
  readonly read: number;
  readonly rejected: RowCounts["rejected"];
  readonly examples: readonly { readonly reason: Rejection; readonly where: string }[];
  readonly brokenOff: string | null;
  /** Printed name of the force as its usable rows have it first; null for none. */
  readonly name: string | null;
  readonly hasUsable: boolean;
}

export interface GroupedForce {
  readonly force: string;
  readonly groups: ForceGroups;
  readonly files: readonly GroupedFile[];
}

export interface IndexedFile {
  readonly index: number;
  readonly file: NamedFile;
}

/** What a file's rows are counted into. */
interface Counting {
  readonly force: ForceCollector;
  readonly month: MonthCollector;
  readonly known: KnownRows<number>;
  readonly counts: RowCounts;
  /** Printed name of the force. */
  name: string | null;
  usable: number;
}

/** Reads the files of a force, sorted by month. Throws an AppFailure like `countFile`. `held`: as for `groupsOf`. */
export async function groupForce(
  force: string,
  files: readonly IndexedFile[],
  reading: Reading & { fileRead(file: NamedFile, rows: number): void },
  held?: Parameters<typeof groupsOf>[1],
): Promise<GroupedForce> {
  const collector = makeForceCollector();
  const known = makeKnownRows<number>();
  const grouped: GroupedFile[] = [];
  for (const { index, file } of files) {
    const month = collectMonth(collector, file.month);
    const counting: Counting = { force: collector, month, known, counts: makeRowCounts(), name: null, usable: 0 };
    const { reader, ...rest } = await countFile(file, reading, makeCounter(file, counting, reading.latest));
    month.finish();
    const { counts, name, usable } = counting;
    const [read, rejected] = [counts.read, counts.rejected];
    grouped.push({ index, reader: nameOf(reader), ...rest, read, rejected, name, hasUsable: usable > 0 });
    reading.fileRead(file, read);
  }
  return { force, groups: groupsOf(collector, held), files: grouped };
}

function makeCounter({ month }: NamedFile, counting: Counting, latest: Month): RowCounter {
  const { force, known, counts } = counting;
  const text = Buffer.from(formatMonth(month));
  const add = (spot: number, category: number, crimeId: number | null): void => {
    counts.read++;
    // Which of them is placed is found later, in each area.
    counts.outside++;
    counting.usable++;
    counting.month.add(spot, category, crimeId);
  };
  const settled = (row: StreetRow): { readonly spot: number; readonly category: number } | Rejection => {
    if (row.kind === "rejected") return row.reason;
    const category = categoryOf(force.tally, row.category);
    if (typeof category === "string") return category;
    return { spot: row.kind === "located" ? spotNumber(force, row) : NO_SPOT, category };
  };
  let last: ReturnType<typeof settled> | null = null;
  return {
    counts,
    count(row) {
      const found = settled(row);
      last = found;
      if (row.kind !== "rejected") counting.name ??= row.force || null;
      if (typeof found === "string") {
        counts.read++;
        counts.rejected[found]++;
        return found;
      }
      add(found.spot, found.category, crimeIdOf(row));
      return null;
    },
    countKnown(bytes, scan) {
      // The name of the force is taken from the first rows, which are read.
      if (month > latest || counting.name === null || !fieldIs(bytes, scan, FIELD.month, text)) return false;
      const spot = knownSpot(known, bytes, scan);
      const category = spot === undefined ? -1 : knownCategory(known, bytes, scan);
      if (spot === undefined || category < 0) return false;
      add(spot, category, spot === NO_SPOT ? null : crimeIdOfPlain(bytes, scan));
      return true;
    },
    learn(bytes, scan) {
      if (last !== null && typeof last !== "string") remember(known, bytes, scan, last);
    },
    hasLeft: () => false,
  };
}

function nameOf(reader: StreetReader): keyof typeof READERS {
  const names = Object.keys(READERS) as (keyof typeof READERS)[];
  return names.find((name) => READERS[name] === reader)!;
}
