// The report at the end of a nation's build: a line for each district, and which were not built.
import { groupedBy } from "../../core/basics/grouped-by.ts";
import { grouped } from "../../core/basics/grouped-digits.ts";
import { monthRangeName } from "../../core/basics/month-range-name.ts";
import { parseMonth } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { nameList } from "../../core/basics/words.ts";
import type { Inputs } from "../../core/build/build-inputs.ts";
import { replacedLines, unreadLines } from "../../core/build/load-report.ts";
import type { BuiltDistrict } from "./build-district.ts";
import type { LeftDistrict } from "./given-districts.ts";

/** A district that was tried: what was built of it, or why nothing was. */
export interface DoneDistrict {
  readonly name: string;
  readonly slug: string;
  readonly built?: BuiltDistrict;
  readonly left?: LeftDistrict;
}

/** Text of several lines. */
export function nationReport(
  out: string,
  done: readonly DoneDistrict[],
  left: readonly LeftDistrict[],
  found: Pick<Inputs, "replaced" | "unread">,
): string {
  const built = done.flatMap(({ built: own }) => own ?? []);
  const kept = built.filter(({ isKept }) => isKept).length;
  const lines = [
    ...done.flatMap(({ slug, built: own }) => (own === undefined ? [] : districtLines(slug, own))),
    ...replacedLines(found),
    ...unreadLines(found),
    ...leftLines(left),
    "",
    `${out}: ${numberOf(built.length - kept, "districts")} built and checked, ${kept} there already and the same, ${left.length} not built.`,
  ];
  return `${lines.join("\n")}\n`;
}

function districtLines(
  slug: string,
  { isKept, wards, from, to, placed, revised, warnings }: BuiltDistrict,
): readonly string[] {
  const months = monthRangeName({ from: parseMonth(from)!, to: parseMonth(to)! });
  const rows = `${numberOf(placed, "rows", grouped)} in the wards`;
  return [
    `${slug}: ${numberOf(wards, "wards")}, ${months}, ${rows}${isKept ? ", as it was" : ""}`,
    ...revised.map((line) => `  ${line}`),
    ...warnings.map((warning) => `    ${warning}`),
  ];
}

function leftLines(left: readonly LeftDistrict[]): readonly string[] {
  if (left.length === 0) return [];
  const lines = Array.from(
    groupedBy(left, ({ why }) => why),
    ([why, districts]) => {
      const names = districts.map(({ name, code }) => `${name} (${code})`);
      return `    ${nameList(names, NAMED)}: ${why}`;
    },
  );
  return ["", "  Not built", ...lines];
}

/** Districts that are named where several are left for the same reason. */
const NAMED = 12;
