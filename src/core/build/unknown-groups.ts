// Groups of the Home Office's tables that nobody knows, such as misspelt ones: what stands in them is in no sum of the groups that are.
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { shortText } from "../basics/plain-text.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { partnershipIds, type QuarterCounts, type Quarters } from "./home-office-counts.ts";
import { type OfficialYear, quarterEnds } from "./home-office-years.ts";
import type { CountedArea } from "./partnership-names.ts";

/** Groups that are named each. */
const MOST_NAMED = 3;

/** Sentences without full stops: how many rows and offences of the area's years each such group holds, and which sums lack them. */
export function unknownSentences(
  area: CountedArea,
  quarters: Quarters,
  years: readonly OfficialYear[],
): readonly string[] {
  const groups = [...new Set(years.flatMap(({ unknownGroups }) => unknownGroups))];
  const ids = partnershipIds(area);
  const sentences = groups.slice(0, MOST_NAMED).map((group) => {
    const ends = years.flatMap(({ unknownGroups, end }) => (unknownGroups.includes(group) ? [end] : []));
    const own = quarterEnds(...ends).flatMap((end) => quarters.get(end) ?? []);
    return `${area.name}: the group "${shortText(group, 60)}" is not known, so that there is no count of all recorded crime in its years; ${leftOut(group, own, ids)}`;
  });
  const more = groups.length - MOST_NAMED;
  return more > 0 ? [...sentences, `${area.name}: ${numberOf(more, "groups")} more are not known`] : sentences;
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
