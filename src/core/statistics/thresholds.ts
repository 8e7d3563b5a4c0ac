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
  /** A published count under this is printed as "fewer than 5". */
  suppressedUnder: 5,
  /** Triage looks at this many annual counts; per cents of the total and of a change from which on its words apply. */
  triageYears: 4,
  triageHighPercent: 15,
  triageChangePercent: 10,
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
  /** Density of hotspots: metres of a cell's side, and how far an offence reaches unless the reader says otherwise. */
  densityCell: 50,
  bandwidth: 250,
  /** A hotspot is solid when it overlaps one at each of these bandwidths. */
  bandwidths: [150, 250, 400],
  /** Bounds of the bandwidths that a reader may choose. */
  bandwidthLeast: 100,
  bandwidthMost: 1000,
  /** A bandwidth under this many times the median distance between neighbouring places shows the places, not areas. */
  spacings: 2,
  /** Bands of the density map, as multiples of the mean of the cells that are not zero; from `hotspotMultiple` on it may be a hotspot. */
  bandMultiples: [1, 2, 3, 4, 5],
  hotspotMultiple: 3,
  /** A hotspot holds at least this many offences, and this share of the district's. */
  hotspotOffences: 10,
  hotspotShare: 0.01,
  /** No hotspots from fewer offences in the district. */
  hotspotsFrom: 10,
  /** One place that holds this share of a hotspot's offences or more: one location, not an area. */
  oneLocationShare: 0.5,
  /** Metres within which a kind of place ("Supermarket") takes the name of the nearest street. */
  nearestStreet: 300,
  /** Persistence looks at this many runs of 3 months, each with this many offences at least. */
  persistenceQuarters: 8,
  quarterOffences: 60,
  /** Of 8 quarters: persistent from this many on; former from this many of the first 6 on; intermittent from this many on. */
  persistentQuarters: 7,
  formerQuarters: 3,
  intermittentQuarters: 2,
  /** A notice appears when the latest month is more than this many months ago. */
  staleMonths: 4,
  /** Significance (Gi*): side of a cell in metres, draws of the permutation test and the seed that fixes them. */
  significanceCell: 200,
  permutationDraws: 9999,
  permutationSeed: 1,
  /** No test of significance from fewer offences or cells; a cell with fewer than this is never called hot. */
  significanceOffences: 60,
  significanceCells: 30,
  hotCellOffences: 5,
  /** Prediction: hotspots of so many months are scored on the next so many, not from fewer offences than this. */
  learnedMonths: 12,
  scoredMonths: 3,
  scoredOffences: 30,
  /** Parts of the district's area that are scored, and how far its curve goes in which steps. */
  predictionTops: [0.01, 0.02, 0.05],
  curveTo: 0.2,
  curveStep: 0.005,
  /** Patrols: stops of one sheet, and what is suggested at most: this many areas of together 2 km². */
  patrolStops: 8,
  patrolSuggested: 6,
  patrolHectares: 200,
  /** Patrols: minutes of one visit (Koper, 1995, "Just enough police presence"). */
  visitMinutes: 15,
  /** Patrols: characters of a reason for which an area is rejected. */
  reasonLength: 80,
  /** Funnel plot: α of the exact Poisson tests that each pair of limits is of (95 % and 99.8 %), half of it on either side. */
  funnelOutside: [0.05, 0.002],
  /** Its dispersion is taken after this part of the wards at either end was pulled in (winsorised). */
  funnelWinsorised: 0.1,
  /** Dispersed more than this, no limits are drawn: residents are the wrong denominator. */
  funnelMostDispersion: 10,
  /** A ward is flagged for a measure when it is among this part of the wards, rounded up, ties included. */
  flaggedPart: 0.2,
  /** Days of a mean month, for the month-length adjustment. */
  meanMonthDays: 30.4375,
  /** No seasonal profile from fewer submitted months, or from fewer offences a month than this. */
  seasonalMonths: 36,
  seasonalMinMean: 5,
  /** A priority ward has at least this many reasons, and is among the flagged part by their number. */
  priorityReasons: 2,
  /** "What has changed" is judged over the longest of these runs of months that can be compared at both ends. */
  changeWindows: [12, 6, 3],
} as const;
