// Every threshold of the statistics in one place; the method note of the page prints them.

export const THRESHOLDS = {
  /** Confidence of intervals; z is the standard normal quantile of it. */
  confidence: 0.95,
  z: 1.959963984540054,
  /** From this count on a rate's interval is Byar's; under it, the exact Poisson interval. */
  byarFrom: 10,
  /** Rates are offences for this many residents. */
  rateBase: 1000,
  /** A rate from fewer offences is marked "few". */
  fewOffences: 10,
  /** No per cent change when the earlier count is under this (Home Office practice). */
  percentBase: 50,
  /** Under this many offences in both periods together: too few to say. */
  tooFewToSay: 10,
  /** Under this many in both periods together: exact binomial test. */
  exactBinomialUnder: 20,
  /** A change is clear when its adjusted p is under this. */
  clearP: 0.05,
  /** Periods with fewer months than this take their dispersion from the months before. */
  ownDispersionMonths: 3,
  dispersionMonths: 24,
  /** One place is named when it accounts for at least this share of the net change. */
  onePlaceShare: 0.5,
  /** A ward's rate over this many times the district's: residents are a poor denominator. */
  cityCentreRatio: 3,
  /** No comparison for longer periods. */
  comparableMonths: 12,
  rollingMonths: 12,
  /** Expected range (XmR): limits are the centre ± this times the mean moving range. */
  movingRangeFactor: 2.66,
  expectedRangeMinMonths: 12,
  expectedRangeMaxMonths: 24,
  expectedRangeMinMean: 5,
  /** Signals of the expected range: this many months in a row on one side, or 2 of 3 beyond this part of the way to a limit. */
  runLength: 7,
  outerThird: 2 / 3,
  mapClasses: 5,
  /** Wards that are compared at once. */
  comparedWards: 4,
  /** A notice appears when the latest month is more than this many months ago. */
  staleMonths: 4,
  /** Patrols: stops of one sheet, and what is suggested at most: this many areas of together 2 km². */
  patrolStops: 8,
  patrolSuggested: 6,
  patrolHectares: 200,
  /** Patrols: minutes of one visit (Koper, 1995, "Just enough police presence"). */
  visitMinutes: 15,
  /** Patrols: characters of a reason for which an area is rejected. */
  reasonLength: 80,
} as const;
