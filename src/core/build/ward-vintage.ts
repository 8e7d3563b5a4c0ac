// Codes of residents that are of other wards than the boundaries: those of another year, when a district's wards were drawn anew.
import { numberOf } from "../basics/number-of.ts";
import { isWardCode } from "./readers/residents-table.ts";

/** Part of the wards of an area below which a file with their residents is one of other wards. */
const FEW = 0.5;

/**
 * Null where half of the wards have their residents, or the codes are none of the statistics offices. Else a sentence without its
 * full stop: new wards get higher codes, so that lower ones are of before. `vintage` is the year of the boundaries, or "unknown".
 */
export function strangeCodes(codes: readonly string[], wards: readonly string[], vintage: string): string | null {
  const own = new Set(wards);
  const found = wards.filter((ward) => codes.includes(ward)).length;
  const strange = codes.filter((code) => isWardCode(code) && !own.has(code)).sort();
  if (found >= FEW * wards.length || strange.length === 0 || !wards.every(isWardCode)) return null;
  const [lowest, highest] = [wards.toSorted()[0]!, wards.toSorted().at(-1)!];
  const year = vintage === "unknown" ? "those of the ward file" : vintage;
  const when =
    strange.at(-1)! < lowest
      ? `of wards of before ${year}`
      : strange[0]! > highest
        ? `of wards of after ${year}`
        : "of wards of another year";
  const have = found === 0 ? "none of them is" : `only ${found} ${found === 1 ? "is" : "are"}`;
  const example = strange.length === 1 ? strange[0] : `${strange[0]} to ${strange.at(-1)}`;
  return `these are codes ${when}, or of another district (${example}); ${have} among the ${numberOf(wards.length, "wards")} of the ward file: give residents of those wards`;
}
