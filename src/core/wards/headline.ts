// The title of the map: the finding in a few words.

import { valueOrNull } from "../basics/known.ts";
import { formatPercent } from "../basics/numbers.ts";
import { inSentence, sentenceCase } from "../basics/words.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { Measure } from "./choropleth.ts";
import { measuredValue } from "./scheme.ts";

const TIMES = [
  "",
  "one and a half times",
  "twice",
  "three times",
  "four times",
  "five times",
  "six times",
  "seven times",
  "eight times",
];

/** What the map shows, said of the highest ward or of the clear changes; never a judgement of a place. */
export function headlineOf(figures: OffenceFigures, measure: Measure): string {
  if (!figures.district.count.known) return `No total: ${figures.district.count.reason}`;
  if (figures.district.count.value === 0) {
    const nouns = figures.selection.noun.replace(" and ", " or ");
    return `No ${nouns} recorded in this period`;
  }
  if (measure === "change") return changeHeadline(figures);
  const ranked = figures.wards
    .filter((ward) => valueOrNull(measuredValue(ward, measure)) !== null)
    .sort((a, b) => valueOrNull(measuredValue(b, measure))! - valueOrNull(measuredValue(a, measure))!);
  const [first] = ranked;
  if (first === undefined) return measure === "rate" ? "No rates: the population is not known" : "No data";
  const most = valueOrNull(measuredValue(first, measure));
  const tied = ranked.filter((ward) => valueOrNull(measuredValue(ward, measure)) === most);
  if (tied.length > 1)
    return `${names(tied)} share the highest ${measure}${ranked.length < figures.wards.length ? " that is known" : ""}`;
  return highest(figures, first, measure);
}

function highest(figures: OffenceFigures, ward: WardFigures, measure: Exclude<Measure, "change">): string {
  const { district, selection } = figures;
  switch (measure) {
    case "rate": {
      const unknown = figures.wards.filter(({ rate }) => !rate.known);
      if (unknown.length > 0) return `${ward.name} has the highest rate that is known; none for ${names(unknown)}`;
      const whole = valueOrNull(district.rate)?.value ?? null;
      const times = whole ? timesInWords(valueOrNull(ward.rate)!.value / whole) : null;
      return `${ward.name} has the highest rate${times ? `, ${times} ${possessive(district.name)}` : ""}`;
    }
    case "count": {
      const share = valueOrNull(ward.share)?.value ?? 0;
      return `${ward.name} has the highest count, ${formatPercent(100 * share)} of ${possessive(district.name)}`;
    }
    case "share":
      return `${ward.name} holds ${formatPercent(100 * valueOrNull(ward.share)!.value)} of ${possessive(district.name)} ${inSentence(selection.label)}`;
    default:
      return measure satisfies never;
  }
}

function changeHeadline(figures: OffenceFigures): string {
  if (!figures.comparison.known) return `No comparison: ${figures.comparison.reason}`;
  const withVerdict = (verdict: string): readonly WardFigures[] =>
    figures.wards.filter((ward) => valueOrNull(ward.change)?.verdict === verdict);
  const [up, down] = [withVerdict("clearly up"), withVerdict("clearly down")];
  if (up.length + down.length === 0) return "No ward shows a clear change on the year before";
  const parts = [
    up.length > 0 ? `Clearly up in ${names(up)}` : "",
    down.length > 0 ? `clearly down in ${names(down)}` : "",
  ];
  const text = parts.filter((part) => part !== "").join(", ");
  return sentenceCase(text);
}

function names(wards: readonly WardFigures[]): string {
  if (wards.length > 2) return `${wards.length} wards`;
  return wards.map(({ name }) => name).join(" and ");
}

/** "nearly five times" from 4.75, "about" within 0.1, "over twice" up to 2.75; null under one and a half times. */
function timesInWords(ratio: number): string | null {
  if (ratio < 1.5) return null;
  const below = Math.floor(ratio);
  const part = ratio - below;
  const step = part >= 0.75 ? below + 1 : below;
  const word = TIMES[step] ?? `${step} times`;
  if (part >= 0.75) return part > 0.9 ? `about ${word}` : `nearly ${word}`;
  return part - (below === 1 ? 0.5 : 0) < 0.1 ? `about ${word}` : `over ${word}`;
}

/** "Market’s", "King's Hedges’". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
