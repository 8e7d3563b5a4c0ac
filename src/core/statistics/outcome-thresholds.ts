// The thresholds of what became of reports.

export const OUTCOME_THRESHOLDS = {
  /** The newest months, whose outcomes later files change most: left out of every share that is compared. */
  newestMonths: 3,
  /** No comparison from fewer months: how far reports of one month share a fate cannot be told. */
  fewestMonths: 3,
  /** Of more reports than this part no outcome is known: not comparable. */
  mostUnknown: 1 / 3,
  /** For residents, a ward's reports of an offence under this are "fewer than 5". */
  residentsFewest: 5,
} as const;
