// Counts that the Home Office's tables have a row for and do not give: no figure is made of what lacks one.
import { monthName } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { partnershipIds, type Quarters } from "./home-office-counts.ts";
import { type OfficialYear, quarterEnds } from "./home-office-years.ts";
import type { CountedArea } from "./partnership-names.ts";

/** Subgroups that are named each. */
const MOST_NAMED = 3;

/** A sentence without its full stop: which counts of the area's years are not given, in which file; none where all are. */
export function notGivenSentences(
  area: CountedArea,
  quarters: Quarters,
  years: readonly OfficialYear[],
): readonly string[] {
  const ids = partnershipIds(area);
  const gaps = quarterEnds(...years.map(({ end }) => end)).flatMap((end) => {
    const quarter = quarters.get(end);
    const groups = ids.flatMap((id) => [...(quarter?.partnerships.get(id) ?? [])]);
    const subgroups = groups.flatMap(([, counts]) =>
      [...counts].flatMap(([name, count]) => (count === null ? [name] : [])),
    );
    return subgroups.map((name) => ({ name: `${shortText(name, 60)} in the quarter to ${monthName(end)}`, quarter }));
  });
  if (gaps.length === 0) return [];
  const files = [...new Set(gaps.flatMap(({ quarter }) => quarter?.file.name ?? []))];
  const named = nameList(
    gaps.map(({ name }) => name),
    MOST_NAMED,
  );
  return [
    `${area.name}: ${numberOf(gaps.length, "counts")} of ${nameList(files)} ${gaps.length === 1 ? "is" : "are"} not given or no number (${named}): what would be summed of ${gaps.length === 1 ? "it" : "them"}, its group and all recorded crime among it, has no figure in those years`,
  ];
}
