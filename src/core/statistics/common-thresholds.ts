// The thresholds that every page needs: those of counts, rates and changes, and of what an address may hold.

export const COMMON_THRESHOLDS = {
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
  /** Shares of rows without coordinates that differ by more than this are told. */
  unequalShares: 0.02,
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
  /** Of so many last months it is said how many left the expected range. */
  recentMonths: 6,
  /** Fewer wards than this are neither ranked nor flagged. */
  rankedWards: 3,
  /** Wards that are compared at once. */
  comparedWards: 4,
  /** Density of hotspots: how many metres an offence reaches, and between which bounds a reader may choose. */
  bandwidth: 250,
  bandwidthLeast: 100,
  bandwidthMost: 1000,
} as const;
