// The runs of hours that hold most: four hours on end, such as Friday 21:00 to 01:00.
import { WEEK_HOURS } from "../statistics/aoristic.ts";
import { HOUR_THRESHOLDS } from "../statistics/hour-thresholds.ts";

export interface HourRun {
  /** Hour of the week in which it begins; it may go on over midnight, and from Sunday to Monday. */
  readonly from: number;
  readonly offences: number;
  /** Part of all offences with a time of day, 0 to 1. */
  readonly share: number;
}

/**
 * The runs that hold most, none in another, most first; of equal ones the first of the week. No run
 * of under 10 offences. They are chosen by their counts: chance has part in which of several like runs it is.
 */
export function fullestRuns(weight: readonly number[], total: number): readonly HourRun[] {
  const { runHours, runsNamed, runOffences } = HOUR_THRESHOLDS;
  const runs = weight.map((_, from): HourRun => {
    const tenThousandths = hoursOf(from).reduce((sum, hour) => sum + Math.round(weight[hour]! * 1e4), 0);
    return { from, offences: tenThousandths / 1e4, share: tenThousandths / 1e4 / total };
  });
  const taken = new Set<number>();
  const chosen: HourRun[] = [];
  for (const run of runs.toSorted((a, b) => b.offences - a.offences || a.from - b.from)) {
    if (chosen.length === runsNamed || run.offences < runOffences) break;
    if (hoursOf(run.from).some((hour) => taken.has(hour))) continue;
    for (const hour of hoursOf(run.from)) taken.add(hour);
    chosen.push(run);
  }
  return chosen;

  function hoursOf(from: number): readonly number[] {
    return Array.from({ length: runHours }, (_, step) => (from + step) % WEEK_HOURS);
  }
}
