// What the two charts beside the map show, as titles; the title of the map names the ward that leads.

import { areRanked } from "../area/few-wards.ts";
import { type Known, valueOrNull } from "../basics/known.ts";
import { formatCount } from "../basics/numbers.ts";
import { possessive, sentenceCase } from "../basics/sentence-words.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { isWithheld } from "../basics/withheld.ts";
import type { MeasureDefinition } from "../figures/measure-definition.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures } from "../figures/offence-figures.ts";
import { isClear, judgedOf, type Verdict } from "../statistics/change.ts";
import { noTotal } from "./headline.ts";
import type { TrendLine, TrendModel } from "./trend.ts";
import { monthlyTitle } from "./trend-words.ts";

/** The months of one line against their expected range; of several lines, how much each had: "879 in Market, 325 in Abbey". */
export function trendTitle(model: TrendModel): string {
  const amounts = model.lines.map((line) => ({ label: line.label, amount: sumIn(model, line) }));
  if (amounts.length === 1 || amounts.some(({ amount }) => amount === null)) return monthlyTitle(model);
  return amounts.map(({ label, amount }) => `${formatCount(amount ?? 0)} in ${label}`).join(", ");
}

/** How many wards lie above the district, hold more than half of all, or changed clearly: "4 of 14 wards are above Cambridge’s 17.8". */
export function rankingTitle(figures: OffenceFigures, measure: Measure): string {
  const { wards, district, selection } = figures;
  if (!district.count.known && !isWithheld(district.count)) return noTotal(district.count);
  const definition: MeasureDefinition = MEASURES[measure];
  if (!areRanked(wards.length)) return wards.length === 1 ? "The only ward" : "The two wards";
  const { noun, value, format } = definition;
  const hidden = hiddenTitle(noun, wards.map(value));
  if (hidden !== "") return hidden;
  if (definition.kind === "difference") {
    const judged = wards.map((ward) => judgedOf(definition.judged(ward)));
    return (
      hiddenTitle("verdict", judged) ||
      verdictsTitle(
        judged.map((change) => valueOrNull(change)?.verdict ?? null),
        "wards",
      )
    );
  }
  if (definition.kind === "total" && valueOrNull(district.count) === 0) return "Nothing was recorded in any ward";
  const whole = value(district);
  if (!whole.known) return `Some ${noun}s are not known`;
  switch (definition.kind) {
    case "ratio": {
      const above = wards.map(value).filter((own) => own.known && own.value > whole.value);
      return `${ofWards(above.length, wards.length)} above ${possessive(district.name)} ${format(whole.value)}`;
    }
    case "total": {
      const holders = holdersOfHalf(wards.map((ward) => valueOrNull(value(ward)) ?? 0));
      const verb = holders === 1 ? "has" : "have";
      return `${holders} of ${wards.length} wards ${verb} half of ${definition.whole(district, selection.noun)}`;
    }
    default:
      return definition satisfies never;
  }
}

/** "Some counts are withheld", "All counts are withheld"; "" where none is. */
export function hiddenTitle(noun: string, values: readonly Known<unknown>[]): string {
  const hidden = values.filter(isWithheld).length;
  return hidden === 0 ? "" : `${hidden < values.length ? "Some" : "All"} ${noun}s are withheld`;
}

/** "Clearly up in 2 of 14 wards, clearly down in 1"; `things` are what was judged. */
export function verdictsTitle(verdicts: readonly (Verdict | null)[], things: string): string {
  const judged = verdicts.filter((verdict) => verdict !== null);
  const [only] = judged;
  if (only === undefined) return `No change can be judged in these ${things}`;
  if (judged.length === 1)
    return onlyVerdict(only, verdicts.length === 1 ? "" : ` in the one ${things.slice(0, -1)} judged`);
  const up = judged.filter((verdict) => verdict === "clearly up").length;
  const down = judged.filter((verdict) => verdict === "clearly down").length;
  if (up + down === 0)
    return `No clear change in ${judged.length > 2 ? "any" : "either"} of ${judged.length} ${things}`;
  const parts = [...(up > 0 ? [`clearly up in ${up}`] : []), ...(down > 0 ? [`clearly down in ${down}`] : [])];
  return sentenceCase(`${parts.join(", ")} of ${judged.length} ${things}`);
}

const onlyVerdict = (verdict: Verdict, where: string): string =>
  `${isClear(verdict) ? sentenceCase(verdict) : "No clear change"}${where}`;

const ofWards = (some: number, all: number): string => `${some} of ${all} wards ${some === 1 ? "is" : "are"}`;

/** Part of a sum under which what is left of it is rounding. */
const SAME = 1e-9;

/** How many of the largest values are needed for half of their sum, or more. */
function holdersOfHalf(values: readonly number[]): number {
  const all = sum(values);
  let left = all / 2;
  return (
    1 +
    values
      .toSorted((a, b) => b - a)
      .findIndex((value) => {
        left -= value;
        return left <= SAME * all;
      })
  );
}

/** Of the months of the period; null when one is missing. */
function sumIn({ range, period }: TrendModel, { monthly }: TrendLine): number | null {
  const months = monthly.slice(period.from - range.from, period.to - range.from + 1);
  return months.includes(null) ? null : sumBy(months, Number);
}
