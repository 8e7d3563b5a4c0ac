// "Would it have predicted?": the densest cells of a year, scored on the offences of the three months after it.

import { coverageOf } from "../../area/coverage.ts";
import { complete } from "../../area/period.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { numberOf } from "../../basics/number-of.ts";
import { sum } from "../../basics/sums.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { cellAt } from "../ground/cell-grid.ts";
import { type PlacesInMetres, placesAndRim, weightedPlaces } from "../ground/places-in-metres.ts";
import { cellOf, type PredictionScore, type PredictionTrial, predictionTrialOf, scoreOf } from "./prediction-trial.ts";

export interface TopScore {
  /** Part of the area that was asked for: 0.01, 0.02, 0.05. */
  readonly top: number;
  readonly density: PredictionScore;
  /**
   * The simplest rival: as many of the year's busiest map points as the densest cells hold map points in use (fewer where fewer
   * had an offence). Its area is the cells of 50 m in which these points stand.
   */
  readonly busiest: PredictionScore & { readonly places: number };
}

export interface Prediction {
  readonly learned: MonthRange;
  readonly scored: MonthRange;
  /** Offences scored, N. */
  readonly offences: number;
  readonly tops: readonly TopScore[];
  /** From 0 to 20 % of the area by half per cents: what the densest cells would have caught. */
  readonly curve: readonly { readonly areaShare: number; readonly hitRate: number }[];
}

/**
 * The last three months of the period are scored, and the twelve months before them are what is learned from; the period only
 * says where they end. Bandwidth in metres. Unknown, with the reason, when one of the fifteen months is missing, under 30
 * offences are to be scored, or nothing is to be learned from.
 */
export function predictionOf(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
  bandwidth: number,
): Known<Prediction> {
  const { scoredMonths, learnedMonths, scoredOffences } = THRESHOLDS;
  const scored = { from: period.to - scoredMonths + 1, to: period.to };
  const learned = { from: scored.from - learnedMonths, to: scored.from - 1 };
  const whole = complete(coverageOf(inMetres.coverage, categories), { from: learned.from, to: scored.to });
  if (!whole.known) return whole;
  const trial = predictionTrialOf(
    inMetres,
    placesAndRim(inMetres, categories, learned),
    weightedPlaces(inMetres, categories, scored),
    bandwidth,
  );
  if (trial.scored.total < scoredOffences)
    return unknown(`${numberOf(trial.scored.total, "offences")} to score, and that takes at least ${scoredOffences}`);
  if (trial.learned.total === 0) return unknown("no offences in the 12 months before");
  return known({
    learned,
    scored,
    offences: trial.scored.total,
    tops: THRESHOLDS.predictionTops.map((top) => topScore(trial, top)),
    curve: curveOf(trial),
  });
}

function topScore(trial: PredictionTrial, top: number): TopScore {
  const cells = new Set(trial.ranked.subarray(0, Math.round(top * trial.area)));
  const { easting, northing } = trial.inMetres;
  const placesInCells = trial.places.filter((place) =>
    cells.has(cellAt(trial.grid, easting[place]!, northing[place]!)),
  );
  return {
    top,
    density: scoreOf(trial, cells, (index) => cells.has(cellOf(trial, trial.scored, index))),
    busiest: rivalOf(trial, placesInCells.length),
  };
}

function rivalOf(trial: PredictionTrial, most: number): TopScore["busiest"] {
  const { learned, scored } = trial;
  const order = Array.from(learned.weight.keys())
    .sort((a, b) => learned.weight[b]! - learned.weight[a]! || a - b)
    .slice(0, most);
  const places = new Set(order.map((index) => learned.place[index]!));
  const cells = new Set(order.map((index) => cellOf(trial, learned, index)));
  return { ...scoreOf(trial, cells, (index) => places.has(scored.place[index]!)), places: places.size };
}

function curveOf(trial: PredictionTrial): Prediction["curve"] {
  const { ranked, scored, area } = trial;
  const rank = new Map(Array.from(ranked, (cell, at) => [cell, at]));
  const ranks = Array.from(
    scored.weight,
    (_, index) => rank.get(cellOf(trial, scored, index)) ?? Number.POSITIVE_INFINITY,
  );
  const steps = Math.round(THRESHOLDS.curveTo / THRESHOLDS.curveStep);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const cells = Math.min(ranked.length, Math.round(step * THRESHOLDS.curveStep * area));
    const hits = sum(scored.weight.filter((_, index) => ranks[index]! < cells));
    return { areaShare: cells / area, hitRate: hits / scored.total };
  });
}
