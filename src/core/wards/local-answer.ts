// What a resident is told who asked for a street, a postcode or a ward: where that is, and three sentences on each ward it lies in.
import type { Dataset } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import { nounFor } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import { formatRate, formatShare } from "../basics/finer-numbers.ts";
import { lengthOf } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence, nameList } from "../basics/words.ts";
import { figuresFor, type OffenceFigures, type WardFigures } from "../figures/offence-figures.ts";
import { wardsNear } from "../geography/wards-near.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { isCityCentre } from "./city-centres.ts";
import type { Finding } from "./gazetteer.ts";
import { highestText, rankOf } from "./ranks.ts";

/** Of a street with the point that it is known by, in degrees; "position" for where the reader's device is. */
export interface Asked extends Pick<Finding, "label" | "wards"> {
  readonly kind: Finding["kind"] | "position";
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
}

export interface LocalAnswer {
  /** "Mill Road runs through Romsey and Petersfield." */
  readonly where: string;
  readonly wards: readonly WardAnswer[];
  /** Wards that a street may run on into: the open data knows it by a few points. */
  readonly near: readonly { readonly code: string; readonly name: string }[];
}

export interface WardAnswer {
  readonly code: string;
  readonly name: string;
  /** Whether it is a lot, whether it is going up, and of what kind: whole sentences. */
  readonly lines: readonly string[];
}

/** Of what was asked, for the figures on show; wards that are not there are left out. */
export function localAnswerOf(dataset: Dataset, figures: OffenceFigures, asked: Asked): LocalAnswer {
  const wards = asked.wards.flatMap((code) => figuresFor(figures, code) ?? []);
  const named = new Set(asked.wards);
  return {
    near: nearWards(dataset, asked).filter(({ code }) => !named.has(code)),
    where: whereText(asked, nameList(wards.map(({ name }) => name)), wards.length, dataset.name),
    wards: wards.map((ward) => ({
      code: ward.code,
      name: ward.name,
      lines: [amountText(dataset, figures, ward), courseText(figures, ward), ...kindText(dataset, figures, ward)],
    })),
  };
}

/** Metres: about as far as a street goes on beyond its last point. */
const NEAR = 300;

function nearWards({ boundaries, wards }: Dataset, { kind, point }: Asked): LocalAnswer["near"] {
  if (kind !== "place" || point === null) return [];
  return wardsNear(boundaries, point.longitude, point.latitude, NEAR).flatMap((index) => {
    const code = boundaries.features[index]!.properties.code;
    return wards.filter((ward) => ward.code === code).map(({ name }) => ({ code, name }));
  });
}

function whereText({ kind, label }: Asked, names: string, count: number, area: string): string {
  if (kind === "ward") return `${label} is a ward of ${area}.`;
  if (kind === "position" && count > 1) return `${label} is in one of these wards: ${names}.`;
  return `${label} ${count > 1 ? "runs through" : "lies in"} ${names}.`;
}

/** "812 offences in the 12 months to December 2025: 81.2 for every 1,000 residents, higher than in Cambridge as a whole (93.1), 5th highest of 14 wards." */
function amountText(dataset: Dataset, figures: OffenceFigures, ward: WardFigures): string {
  const { selection, period, district } = figures;
  if (!ward.count.known)
    return `How many there were is not ${isWithheld(ward.count) ? "told" : "known"}: ${ward.count.reason}.`;
  const count = ward.count.value;
  const months = `${lengthOf(period) === 1 ? "" : "the "}${periodName(period)}`;
  const start = `${selection.label}: ${formatCount(count)} ${nounFor(count, selection.noun)} in ${months}`;
  if (!ward.rate.known) return `${start}. No rate: ${ward.rate.reason}.`;
  const { value, annualised } = ward.rate.value;
  const rate = `${formatRate(value)} for every 1,000 residents${annualised ? ", annualised" : ""}`;
  const rank = rankOf(figures, "rate", ward.code);
  const ranked = rank.known ? `; the ${highestText(rank.value)} wards` : "";
  const whole = district.rate.known && ward.population !== district.population ? district.rate.value.value : null;
  const beside =
    whole === null ? "" : `, ${comparedWith(ward, whole)} ${dataset.name} as a whole (${formatRate(whole)})`;
  const centre = isCityCentre(dataset, ward.code, period)
    ? ` Many who do not live in ${ward.name} shop, work or go out there: its rate is not a resident’s risk.`
    : "";
  return `${start}: ${rate}${beside}${ranked}.${centre}`;
}

/** Higher or lower only where the ward's own 95 % interval leaves out the district's rate. */
function comparedWith({ rate }: WardFigures, whole: number): string {
  if (rate.known && rate.value.low > whole) return "higher than in";
  if (rate.known && rate.value.high < whole) return "lower than in";
  return "not clearly more or less than in";
}

function courseText({ selection }: OffenceFigures, { change }: WardFigures): string {
  if (!change.known) return `Whether it is going up cannot be said: ${change.reason}.`;
  const { verdict, before, after, reason } = change.value;
  const counts = `${formatCount(before)} ${nounFor(before, selection.noun)} a year earlier, ${formatCount(after)} now`;
  switch (verdict) {
    case "clearly up":
      return `It is clearly going up: ${counts}.`;
    case "clearly down":
      return `It is clearly going down: ${counts}.`;
    case "no clear change":
      return `It is not clearly going up or down: ${counts}; months vary by as much anyway.`;
    case "too few to say":
      return `Too few to say whether it is going up: numbers this small move by chance (${counts}).`;
    case "not comparable":
      return `Whether it is going up cannot be said: ${reason ?? "the two periods are not comparable"}.`;
    case "verdict withheld":
      return `Whether it is clearly going up or down is not told: ${counts}; ${reason}.`;
    default:
      return verdict satisfies never;
  }
}

const MOST_KINDS = 3;

/** "Most of it: violence and sexual offences (31 %), shoplifting (12 %) and burglary (9 %)."; none for one kind alone. */
function kindText(dataset: Dataset, { selection, period }: OffenceFigures, ward: WardFigures): readonly string[] {
  const index = dataset.wardIndices.get(ward.code);
  if (index === undefined || !ward.count.known || selection.categories.length < 2) return [];
  const all = ward.count.value;
  if (all < COMMON_THRESHOLDS.fewOffences) return ["Too few to tell kinds apart."];
  const counts = selection.categories.map((category) => knownTotal(dataset, [category], [index], period));
  if (counts.some(isWithheld)) return [];
  const kinds = selection.categories.flatMap((category, at) => {
    const count = counts[at]!;
    return count.known && count.value > 0 ? [{ category, count: count.value }] : [];
  });
  const most = kinds.sort((a, b) => b.count - a.count || a.category - b.category).slice(0, MOST_KINDS);
  const named = most.map(({ category, count }) => {
    return `${inSentence(dataset.taxonomy.categories[category]!.label)} (${formatShare(count / all)})`;
  });
  return [`Most of it: ${nameList(named)}.`];
}
