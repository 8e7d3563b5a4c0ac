// What became of the reports of wards or offences, as a file for a spreadsheet.
import { type Attribution, attributionLines } from "../area/attribution.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import { shareCells, shareHead } from "./outcome-cells.ts";
import type { OutcomeShares } from "./outcome-shares.ts";
import type { Compared, JudgedFate } from "./outcome-verdicts.ts";
import { OUTCOME_CAVEATS } from "./outcome-words.ts";

export interface OutcomeFileLine {
  /** Name of the ward or offence. */
  readonly label: string;
  readonly shares: OutcomeShares;
  /** Null where nothing is compared. */
  readonly judged: Readonly<Record<Compared, JudgedFate>> | null;
  /** The same in the district. */
  readonly district: OutcomeShares;
}

export interface OutcomeFileAbout {
  /** What the file is. */
  readonly what: string;
  /** What its first column names. */
  readonly first: string;
  /** A sentence on the months it is of. */
  readonly months: string;
  /** Why nothing is compared; null where it is. */
  readonly notJudged: string | null;
  /** Name of the district whose shares stand beside; null where they are a line. */
  readonly beside: string | null;
  /** The page that shows it. */
  readonly address: string;
}

export function outcomesSpreadsheet(
  { what, first, months, notJudged, beside, address }: OutcomeFileAbout,
  lines: readonly OutcomeFileLine[],
  attribution: Attribution,
): Spreadsheet {
  return {
    head: [first, ...shareHead(beside)],
    rows: lines.map(({ label, shares, judged, district }) => [
      label,
      ...shareCells(shares, judged, beside === null ? null : district),
    ]),
    notes: [
      [what],
      [months],
      ...(notJudged === null ? [] : [[notJudged]]),
      ...OUTCOME_CAVEATS.map((text) => ["Caveat", text]),
      ...attributionLines(attribution).map((text) => ["Source", text]),
      ["View", address],
    ],
  };
}
