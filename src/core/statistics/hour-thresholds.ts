// The thresholds of what is said by hour and weekday, which only data with times of day need.

export const HOUR_THRESHOLDS = {
  /**
   * An offence that happened between two times further apart than this is spread over the whole day and says little of the hour: it
   * still weighs 1, and how many there are is told (a day is customary with aoristic weights).
   */
  longSpanHours: 24,
  /** An hour of a weekday is judged from this count on, found or to be expected, and no matrix with fewer offences of a known hour than this. */
  hourOffences: 5,
  hourMatrixOffences: 60,
  /** Offences recorded at 00:00 to the minute are told from this share of those with a time of day on. */
  midnightShare: 0.02,
  /** Hours of the week are named in runs of this many hours, at most this many runs, each of this many offences at least. */
  runHours: 4,
  runsNamed: 3,
  runOffences: 10,
} as const;
