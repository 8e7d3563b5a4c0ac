// What became of the rows that were read, and what each force sent of each month.
import { formatCount } from "../basics/numbers.ts";
import { nameList } from "../basics/words.ts";
import { countedThings } from "./counted-things.ts";
import type { Descriptor } from "./descriptor-form.ts";
import { forceName } from "./force-names.ts";
import { isLeftOut, LEFT_OUT } from "./left-out.ts";
import { printedForce } from "./printed-force-name.ts";
import { type CoveredForce, smallMonthReason } from "./small-months.ts";
import { wasSent } from "./was-sent.ts";

/** Of which forces rows without coordinates are counted: their names, "all forces read" of more than three or where none is known. */
export function forcesOfUnplaced({ wardscope: { coverage = [], located = [] } }: Descriptor): string {
  const names = [...new Set(located.map(({ force }) => printedForce(coverage, force)))];
  return names.length === 0 || names.length > 3 ? "all forces read" : nameList(names);
}

/** What became of the rows that were read, or of the offences of a table of counts, in one sentence whose parts add up to them. */
export function rowFates(
  rows: NonNullable<Descriptor["wardscope"]["rows"]>,
  area: string,
  inputs: Descriptor["wardscope"]["inputs"] = [],
): string {
  const { read, placed, rim = 0, outside, unplaced, outsideMonths, setApart = 0, rejected } = rows;
  const parts: readonly (readonly [count: number, what: string])[] = [
    [rim, "just outside them, where they count in the density of hotspots alone"],
    [outside, rim > 0 ? "farther away" : "outside them"],
    [unplaced, "without coordinates, so nobody can say in which ward they belong"],
    [setApart, "of forces that are set apart"],
    [outsideMonths, "of other months"],
    [rejected, "faulty and left out"],
  ];
  const others = parts.flatMap(([count, what]) => (count > 0 ? [`; ${formatCount(count)} ${what}`] : []));
  return `Of ${formatCount(read)} ${countedThings(inputs)} read, ${formatCount(placed)} lie in ${area}’s wards${others.join("")}.`;
}
/** Said of a package of version 1. */
export const SENT_NOT_KNOWN =
  "This package is of an older form, which does not say what each force sent: a fall may be what is missing. Build it again to know.";

export interface ForceMonths {
  /** Printed name; the slug in packages that do not say. */
  readonly force: string;
  /** What the force is for the totals: "home force", "required", "sent every month", "set apart: in no number", "not needed for totals"; "" of a public copy. */
  readonly role: string;
  /** In the order of time; months are "YYYY-MM". */
  readonly months: readonly ForceMonth[];
}

export interface ForceMonth {
  readonly month: string;
  /** Whether the month counts. */
  readonly counted: boolean;
  /** Whether all is there that is known to be due. */
  readonly sent: boolean;
  /** "submitted, 7,021 rows", "not submitted", "far too small: 14 rows, other months about 7,000"; "there" or "missing" in packages of version 1, and of a public copy also "left out of this public copy". */
  readonly text: string;
}

const ROLES: Readonly<Record<CoveredForce["role"], string>> = {
  home: "home force",
  required: "required",
  whole: "sent every month",
  setApart: "set apart: in no number",
};

/** What each force sent; of a public copy, which says no more, and of packages of version 1 only whether it sent a month. */
export function monthsByForce({ wardscope }: Descriptor): readonly ForceMonths[] {
  const { coverage, months, requiredForces, disclosure } = wardscope;
  if (coverage !== undefined)
    return coverage.map((entry) => ({
      force: entry.name ?? entry.force,
      role: ROLES[entry.role],
      months: entry.months.map((one) => ({
        month: one.month,
        counted: entry.role !== "setApart" && wasSent(one.status),
        sent: one.status === "submitted",
        text: monthText(entry, one),
      })),
    }));
  return [...new Set(months.map(({ force }) => force))].map((force) => ({
    force: forceName(force),
    // A public copy has no name and no role of a force.
    role: disclosure !== undefined ? "" : requiredForces.includes(force) ? "required" : "not needed for totals",
    months: months
      .filter((entry) => entry.force === force)
      .map(({ month, status }) => ({
        month,
        counted: status === "submitted",
        sent: status === "submitted",
        text: status === "submitted" ? "there" : isLeftOut(wardscope, force, month) ? LEFT_OUT : "missing",
      })),
  }));
}

function monthText(force: CoveredForce, month: CoveredForce["months"][number]): string {
  if (month.status === "missing") return "not submitted";
  if (month.status === "tooSmall") return `far too small: ${smallMonthReason(force, month)}`;
  const rows = `${formatCount(month.rows)} ${month.rows === 1 ? "row" : "rows"}`;
  return month.status === "accepted" ? `accepted as it is: ${rows}` : `submitted, ${rows}`;
}
