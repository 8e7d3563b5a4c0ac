// Every threshold of the statistics in one place; the method note of the page prints them.
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";

export const THRESHOLDS = {
  ...COMMON_THRESHOLDS,
  /** A published count under this is printed as "fewer than 5". */
  suppressedUnder: 5,
  /** A count under this is held to a target with its interval: chance alone moves it by a fifth or more. */
  targetIntervalUnder: 100,
  /**
   * Places compared: how far a place's residents may have drifted from the others' in a year since they were counted, on either side.
   * A margin that was chosen, not measured: the residents of England and Wales grew by about 1 % a year after the census of 2021.
   */
  residentsDrift: 0.01,
  /** From this share of a force's crimes on that it gave to no place, it is said. */
  unassignedTold: 0.05,
  /** Open data that differ by more from the official count are said to. */
  nearnessTold: 0.1,
  /** Triage looks at this many annual counts; per cents of the total and of a change from which on its words apply. */
  triageYears: 4,
  triageHighPercent: 15,
  triageChangePercent: 10,
  /** Classes of the shaded map. */
  mapClasses: 5,
  /** Density of hotspots: metres of a cell's side. */
  densityCell: 50,
  /** A hotspot is solid when it overlaps one at each of these bandwidths. */
  bandwidths: [150, 250, 400],
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
  /** One place that holds this share of a hotspot's offences or more: one map point, not an area. */
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
  /** Metres between two stops, as the crow flies: what is further is no walk. */
  patrolWalk: 2000,
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
  /** A part of a ward's crime is called larger or smaller than the district's from this count on, found or to be expected. */
  fewestOfPart: 10,
  /** A priority ward has at least this many reasons, and is among the flagged part by their number. */
  priorityReasons: 2,
  /** "What has changed" is judged over the longest of these runs of months that can be compared at both ends. */
  changeWindows: [12, 6, 3],
} as const;
