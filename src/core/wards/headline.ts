// The title of the map: the finding in a few words.

import { areRanked } from "../area/few-wards.ts";
import { type Known, type Unknown, valueOrNull } from "../basics/known.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatPercent } from "../basics/numbers.ts";
import { possessive, sentenceCase } from "../basics/sentence-words.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence } from "../basics/words.ts";
import type {
  DifferenceMeasure,
  MeasureDefinition,
  RatioMeasure,
  TotalMeasure,
} from "../figures/measure-definition.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { judgedOf } from "../statistics/change.ts";
import { perYear } from "./spoken.ts";

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
  const { count } = figures.district;
  if (!count.known && !isWithheld(count)) return noTotal(count);
  if (count.known && count.value === 0) {
    const nouns = figures.selection.noun.replace(" and ", " or ");
    return `No ${nouns} recorded in this period`;
  }
  const definition: MeasureDefinition = MEASURES[measure];
  if (definition.kind === "difference") return changeHeadline(figures, definition);
  return areRanked(figures.wards.length) ? highestHeadline(figures, definition) : valuesHeadline(figures, measure);
}

/** Why there is no number. */
export function noTotal({ reason }: Unknown): string {
  return `No total: ${reason}`;
}

/** One or two wards have no ranks: their values are the finding. "Abbey 12.3, Market 17.8 per 1,000 residents a year". */
function valuesHeadline(figures: OffenceFigures, measure: Measure): string {
  const definition: MeasureDefinition = MEASURES[measure];
  const values = figures.wards.map((ward) => {
    const value = definition.value(ward);
    return `${ward.name} ${value.known ? definition.format(value.value) : (value.shown ?? "no data")}`;
  });
  const year = perYear(measure, figures.period);
  return `${values.join(", ")} ${definition.unit(figures.selection.noun)}${year && ` ${year}`}`;
}

function highestHeadline(figures: OffenceFigures, definition: TotalMeasure | RatioMeasure): string {
  const { noun, needsResidents, value, highest } = definition;
  const { district, selection, wards } = figures;
  const amountOf = (ward: WardFigures): number | null => valueOrNull(value(ward));
  const hidden = hiddenIn(wards.map(value));
  if (hidden !== "") return `${sentenceCase(noun)}s ${hidden}`;
  const ranked = wards.filter((ward) => amountOf(ward) !== null).sort((a, b) => amountOf(b)! - amountOf(a)!);
  const [first] = ranked;
  if (first === undefined) return needsResidents ? `No ${noun}s: the population is not known` : "No data";
  const most = amountOf(first)!;
  const tied = ranked.filter((ward) => amountOf(ward) === most);
  const without = wards.filter((ward) => amountOf(ward) === null);
  if (tied.length > 1) return `${names(tied)} share the highest ${noun}${without.length > 0 ? " that is known" : ""}`;
  if (without.length > 0) return `${first.name} has the highest ${noun} that is known; none for ${names(without)}`;
  const whole = amountOf(district);
  return highest({
    ward: first.name,
    district: possessive(district.name),
    offence: inSentence(selection.label),
    part: formatPercent(100 * (valueOrNull(first.share)?.value ?? 0)),
    times: whole ? timesInWords(most / whole) : null,
  });
}

function changeHeadline(figures: OffenceFigures, { judged, noun, unit }: DifferenceMeasure): string {
  if (!figures.comparison.known) return `No comparison: ${figures.comparison.reason}`;
  const withVerdict = (verdict: string): readonly WardFigures[] =>
    figures.wards.filter((ward) => valueOrNull(judged(ward))?.verdict === verdict);
  const [up, down] = [withVerdict("clearly up"), withVerdict("clearly down")];
  const hidden = hiddenIn(figures.wards.map((ward) => judgedOf(judged(ward))));
  if (up.length + down.length === 0) {
    const none = figures.wards.length === 1 ? `${figures.wards[0]!.name} shows no` : "No ward shows a";
    if (hidden !== "") return `Verdicts ${hidden}`;
    return `${none} clear ${noun} ${unit(figures.selection.noun)}`;
  }
  const parts = [
    up.length > 0 ? `Clearly up in ${names(up)}` : "",
    down.length > 0 ? `clearly down in ${names(down)}` : "",
  ];
  const text = parts.filter((part) => part !== "").join(", ");
  return `${sentenceCase(text)}${hidden && `; verdicts ${hidden}`}`;
}

/** "are withheld in 5 of 14 wards"; "" where none is. */
function hiddenIn(values: readonly Known<unknown>[]): string {
  const hidden = values.filter(isWithheld).length;
  if (hidden === 0) return "";
  return `are withheld in ${hidden < values.length ? `${hidden} of ` : "all "}${numberOf(values.length, "wards")}`;
}

function names(wards: readonly WardFigures[]): string {
  if (wards.length > 2) return `${wards.length} wards`;
  return wards.map(({ name }) => name).join(" and ");
}

/** Of a ratio that are not rounding: twice is not "nearly twice". */
const DIGITS = 12;

/** "nearly five times" from 4.75, "about" within 0.1, "over twice" up to 2.75; null under one and a half times. */
function timesInWords(quotient: number): string | null {
  const ratio = Number(quotient.toPrecision(DIGITS));
  if (ratio < 1.5) return null;
  const below = Math.floor(ratio);
  const part = ratio - below;
  const step = part >= 0.75 ? below + 1 : below;
  const word = TIMES[step] ?? `${step} times`;
  if (part >= 0.75) return part > 0.9 ? `about ${word}` : `nearly ${word}`;
  return part - (below === 1 ? 0.5 : 0) < 0.1 ? `about ${word}` : `over ${word}`;
}
