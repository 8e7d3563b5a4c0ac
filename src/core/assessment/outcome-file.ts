// What became of the reports of wards or offences, as a file for a spreadsheet.
import { type Attribution, attributionLines } from "../area/attribution.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import type { OutcomeShares } from "./outcome-shares.ts";
import type { Compared, JudgedFate } from "./outcome-verdicts.ts";
import { OUTCOME_CAVEATS, shareCells, shareHead } from "./outcome-words.ts";

export interface OutcomeFileLine {
  /** Name of the ward or offence. */
  readonly label: string;
  readonly shares: OutcomeShares;
  /** Null where nothing is compared. */
  readonly judged: Readonly<Record<Compared, JudgedFate>> | null;
}

/** `what` is what the file is, `first` what its first column names, `months` a sentence on the months it is of. */
export function outcomesSpreadsheet(
  { what, first, months }: { readonly what: string; readonly first: string; readonly months: string },
  lines: readonly OutcomeFileLine[],
  attribution: Attribution,
): Spreadsheet {
  return {
    head: [first, ...shareHead()],
    rows: lines.map(({ label, shares, judged }) => [label, ...shareCells(shares, judged)]),
    notes: [
      [what],
      [months],
      ...OUTCOME_CAVEATS.map((text) => ["Caveat", text]),
      ...attributionLines(attribution).map((text) => ["Source", text]),
    ],
  };
}
