// Reads a record of visits that somebody exported, or that the device kept.
import Papa from "papaparse";
import { AppFailure } from "../core/basics/failure.ts";
import { plainText } from "../core/basics/plain-text.ts";
import type { Visit } from "../core/hotspots/patrols/visit.ts";
import { VISITS, visitOf } from "../core/hotspots/patrols/visit-table.ts";
import { openTable } from "../core/package/table-reader.ts";
import { refuseOpenQuote } from "./open-quote.ts";

/** More is no record of what a team noted. */
const MOST_LINES = 100_000;

export interface ReadVisits {
  readonly visits: readonly Visit[];
  /** What is wrong with each line that was left out, whole sentences with file and line. */
  readonly faults: readonly string[];
}

/** `now`: the minute of whoever reads. Throws an AppFailure for what is no table of visits as a whole. */
export function readVisits(file: string, text: string, now: string): ReadVisits {
  const remedy = "Choose a file that was exported here, with the columns that it has.";
  const refused = (message: string): AppFailure => new AppFailure("bad-input", message, remedy);
  if (/^\s*</.test(text)) throw refused(`${file}:1: this is a web page, not a CSV file.`);
  const plain = plainText(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  // Spreadsheets of some languages write semicolons.
  const delimiter = /^[^,\n]*;/.test(plain) ? ";" : ",";
  const { data, errors } = new Papa.Parser({ delimiter, newline: "\n" }).parse(plain, 0, false);
  if (data.length > MOST_LINES) throw refused(`${file}: more than ${MOST_LINES} lines.`);
  const visits: Visit[] = [];
  const faults: string[] = [];
  try {
    refuseOpenQuote(file, plain, data, errors);
    const read = openTable(VISITS, file, data[0] ?? []);
    for (const [index, cells] of data.slice(1).entries()) {
      const found = lineOf(() => {
        const row = read(cells, index + 2);
        return row === null ? null : visitOf(row, now);
      });
      if (found === null) continue;
      if ("fault" in found) faults.push(found.whole ? found.fault : `${file}:${index + 2}: ${found.fault}.`);
      else visits.push(found);
    }
  } catch (thrown) {
    throw thrown instanceof AppFailure ? refused(thrown.message) : thrown;
  }
  return { visits, faults };
}

type Line = Visit | { readonly fault: string; readonly whole?: true } | null;

/** `whole`: the fault is a sentence that names file and line. */
function lineOf(read: () => Line): Line {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return { fault: thrown.message, whole: true };
  }
}
