// Of which force each row of a file is, where it is counted, and whether another file has that month of the force already.

import type { Month } from "../basics/months.ts";
import { printedForceSlug } from "./printed-force.ts";
import type { StreetRow } from "./readers/street-row.ts";
import type { StreetFile } from "./street-files.ts";
import { makeTally, type Tally } from "./tally.ts";

export interface Sender {
  /** Its slug; "" where nothing says it. */
  readonly force: string;
  readonly tally: Tally;
  readonly months: Set<Month>;
  name: string | null;
  /** Rows that are left, by month. */
  readonly left: Map<Month, number>;
}

/** Rows of a force's month that were not taken, and the file that was. */
export interface LeftRows {
  readonly force: string;
  readonly month: Month;
  readonly rows: number;
  readonly taken: string;
}

export interface SenderContext {
  /** Where the rows of a force (slug) are counted. */
  tallyOf(force: string): Tally;
  /** Which other file the month of a force was taken from; null for none. Only asked of files that do not say both by name. */
  takenFrom(force: string, month: Month): string | null;
}

export interface Senders {
  /** Whose a row is, to be counted there; null for one that is left to another file. */
  of(row: StreetRow): Sender | null;
  /** By slug; the force that the name of the file says is always there. */
  readonly forces: ReadonlyMap<string, Sender>;
  left(): readonly LeftRows[];
}

export function makeSenders(file: StreetFile, context: SenderContext): Senders {
  const forces = new Map<string, Sender>();
  const byName = new Map<string, Sender>();
  const asks = file.reader === undefined && (file.force === null || file.month === null);
  const senderOf = (force: string): Sender => {
    const known = forces.get(force);
    if (known !== undefined) return known;
    const sender = { force, tally: context.tallyOf(force), months: new Set<Month>(), name: null, left: new Map() };
    forces.set(force, sender);
    return sender;
  };
  const own = file.force === null ? null : senderOf(file.force);
  /** Rows that cannot be used, and of no force, are counted as rejected and in no tally. */
  const nobody: Sender = { force: "", tally: makeTally(), months: new Set(), name: null, left: new Map() };
  return {
    forces,
    of(row) {
      if (row.kind === "rejected") return own ?? nobody;
      let sender = own ?? byName.get(row.force);
      if (sender === undefined) {
        const force = printedForceSlug(row.force);
        sender = force === "" ? nobody : senderOf(force);
        byName.set(row.force, sender);
      }
      if (!asks || context.takenFrom(sender.force, row.month) === null) return sender;
      sender.left.set(row.month, (sender.left.get(row.month) ?? 0) + 1);
      return null;
    },
    left: () =>
      [...forces.values()].flatMap(({ force, left }) =>
        Array.from(left, ([month, rows]) => ({ force, month, rows, taken: context.takenFrom(force, month)! })),
      ),
  };
}
