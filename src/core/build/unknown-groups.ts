// Groups of the Home Office's tables that nobody knows, such as misspelt ones: what stands in them is in no sum of the groups that are.
import type { Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { shortText } from "../basics/plain-text.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { partnershipId, type QuarterCounts, type Quarters } from "./home-office-counts.ts";
import type { OfficialYear } from "./home-office-years.ts";
import { type CountedArea, partnershipKey } from "./partnership-names.ts";

/** Groups that are named each. */
const MOST_NAMED = 3;

/** Sentences without full stops: how many rows and offences of the area's years each such group holds, and which sums lack them. */
export function unknownSentences(
  area: CountedArea,
  quarters: Quarters,
  years: readonly OfficialYear[],
): readonly string[] {
  const groups = [...new Set(years.flatMap(({ unknownGroups }) => unknownGroups))];
  const ids = area.partnerships.map(({ name, force }) => partnershipId(force, partnershipKey(name)));
  const sentences = groups.slice(0, MOST_NAMED).map((group) => {
    const own = quartersOf(years.filter(({ unknownGroups }) => unknownGroups.includes(group))).flatMap(
      (end) => quarters.get(end) ?? [],
    );
    return `${area.name}: the group "${shortText(group, 60)}" is not known, so that there is no count of all recorded crime in its years; ${leftOut(group, own, ids)}`;
  });
  const more = groups.length - MOST_NAMED;
  return more > 0 ? [...sentences, `${area.name}: ${numberOf(more, "groups")} more are not known`] : sentences;
}

/** Years may overlap: each quarter once. */
function quartersOf(years: readonly OfficialYear[]): readonly Month[] {
  return [...new Set(years.flatMap(({ end }) => [end - 9, end - 6, end - 3, end]))];
}

function leftOut(group: string, quarters: readonly QuarterCounts[], ids: readonly string[]): string {
  const rows = sumBy(quarters, ({ unknownRows }) => sum(ids.map((id) => unknownRows.get(id)?.get(group) ?? 0)));
  if (rows === 0) return "none of its rows is of this area";
  const counts = quarters.flatMap(({ partnerships }) =>
    ids.flatMap((id) => [...(partnerships.get(id)?.get(group)?.values() ?? [])]),
  );
  const offences = sum(counts.map((count) => count ?? 0));
  const lacking = counts.includes(null) ? " or more" : "";
  return `its ${numberOf(rows, "rows", formatCount)} with ${numberOf(offences, "offences", formatCount)}${lacking} are in no sum of the nine groups: if it is one of these written otherwise, that one is short by them`;
}
