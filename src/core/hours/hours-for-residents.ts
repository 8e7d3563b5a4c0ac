// What residents are shown of times of day: sums by weekday and by hour of the day, and none from which those of few offences follow.
import type { Coverage } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { type MonthRange, parseMonth } from "../basics/months.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { byHour, byWeekday, sumOf, type WeekOfHours } from "./hour-counts.ts";

export interface HourSums {
  /** Monday first, and from 00:00 on; null where one of them is of fewer than 5 offences. */
  readonly weekdays: readonly number[] | null;
  readonly hours: readonly number[] | null;
}

/** Offences of one kind, by hour of the week: in the district, and in each of its wards. */
export interface KindOfHours {
  readonly district: Week;
  readonly wards: readonly Week[];
}

/**
 * The year of which residents are told, whatever they choose: packages that have other months could be held against each other. That
 * of a package that is of this calendar year alone, with all of its months, and was made when the reports of the year had three months
 * to come in; null of any other. `missing` are the months in which the offences were not recorded.
 */
export function yearOfHours(
  { coverage: { range }, descriptor }: Pick<Dataset, "coverage" | "descriptor">,
  { missing }: Pick<Coverage, "missing">,
): MonthRange | null {
  const built = parseMonth(descriptor.wardscope.builtAt.slice(0, 7)) ?? 0;
  const isYear = range.from % 12 === 0 && range.to === range.from + 11 && missing.size === 0;
  return isYear && built >= range.to + OUTCOME_THRESHOLDS.newestMonths ? range : null;
}

/**
 * The sums of the whole area, of one or more kinds of offence: each list whole or not at all, so that none of it is the rest of a total,
 * and only where each kind may be shown alone, since it would be what is left of all kinds. Of both lists only that by weekday where
 * together they would tell of an hour of a weekday.
 */
export function hoursForResidents({ weight }: Week, kinds: readonly KindOfHours[]): HourSums {
  const shown = kinds.map((kind) => {
    const [weekdays, hours] = [isShown(kind, byWeekday), isShown(kind, byHour)];
    return { weekdays, hours: hours && (!weekdays || isHiddenInBoth(kind.district, kind.wards)) };
  });
  return {
    weekdays: shown.every(({ weekdays }) => weekdays) ? byWeekday(weight) : null,
    hours: shown.every(({ hours }) => hours) ? byHour(weight) : null,
  };
}

/** Why a list is not shown: of the sums themselves or of a part of them, which need not be small together. */
export function hoursWithheld(by: "weekday" | "hour of the day"): string {
  return `By ${by} nothing is shown here: of these offences, or of one kind, ward or district among them, too few fall on one ${by}, and the sums could tell of them.`;
}

type Week = Pick<WeekOfHours, "weight">;
type Sums = (weight: readonly number[]) => readonly number[];

function isShown({ district, wards }: KindOfHours, by: Sums): boolean {
  return isListed(district, by) && wards.every((ward) => isHidden(ward, district, by));
}

function isListed({ weight }: Week, by: Sums): boolean {
  return by(weight).every((offences) => !isFew(offences));
}

function isFew(offences: number): boolean {
  return offences > 0 && offences < THRESHOLDS.suppressedUnder;
}

/**
 * Whether an hour of a weekday with few, there or in a part whose total is known, may be none, as far as both lists tell: the whole has
 * at least what they have of it over the total, and the part at least what of that the rest cannot have.
 */
function isHiddenInBoth({ weight }: Week, parts: readonly Week[]): boolean {
  const [weekdays, hours, total] = [byWeekday(weight), byHour(weight), sumOf(weight)];
  return [{ weight }, ...parts].every((part) => {
    const most = 2 * total - sumOf(part.weight);
    return part.weight.every((few, at) => !isFew(few) || weekdays[Math.floor(at / 24)]! + hours[at % 24]! <= most);
  });
}

/** Whether a weekday or an hour of a ward with few, whose total is known, may be none, as far as the district's list tells. */
function isHidden(ward: Week, district: Week, by: Sums): boolean {
  const [all, rest] = [by(district.weight), sumOf(district.weight) - sumOf(ward.weight)];
  return by(ward.weight).every((few, at) => !isFew(few) || all[at]! <= rest);
}
