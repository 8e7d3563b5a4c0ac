// The models of map and charts, which come after the first view.

import { attributionOf } from "../core/area/attribution.ts";
import { isOwnData } from "../core/area/is-own-data.ts";
import { indicesOf } from "../core/area/ward-indices.ts";
import { chartCaveats } from "../core/assessment/chart-caveats.ts";
import { lengthOf } from "../core/basics/months.ts";
import { DISTRICT, figuresFor, type OffenceFigures, type WardFigures } from "../core/figures/offence-figures.ts";
import { labelsOf } from "../core/geography/label-point.ts";
import type { SettledView } from "../core/view/settled-view.ts";
import type { ChoroplethModel, ClassScheme } from "../core/wards/choropleth.ts";
import { gazetteerOf } from "../core/wards/gazetteer.ts";
import { headlineOf } from "../core/wards/headline.ts";
import { rankingTitle } from "../core/wards/panel-titles.ts";
import { type RankingModel, rankingOf } from "../core/wards/ranking.ts";
import { choroplethOf, schemeOf } from "../core/wards/scheme.ts";
import { type TrendModel, trendOf } from "../core/wards/trend.ts";
import {
  audience,
  dataset,
  derive,
  figures,
  period,
  type ReadyState,
  selectedWards,
  selection,
  settledView,
  unplaced,
} from "./models.ts";

const measure = (state: ReadyState): SettledView["measure"] => settledView(state).measure;
const method = (state: ReadyState): SettledView["breaks"] => settledView(state).breaks;

/** What must be said wherever the numbers are shown or taken away. */
export const attribution = derive([(state) => state.dataset.descriptor], (descriptor) => attributionOf({ descriptor }));

/** Where the names of the wards go. */
export const wardLabels = derive([(state) => state.dataset.boundaries], labelsOf);

export const scheme = derive(
  [unplaced, selection, measure, method, (state) => lengthOf(period(state))],
  (data, chosen, kind, how, months): ClassScheme => schemeOf(data, chosen, kind, how, months),
);

export const choropleth = derive(
  [figures, measure, scheme],
  (numbers, kind, classes): ChoroplethModel => choroplethOf(numbers, kind, classes),
);

export const ranking = derive([figures, choropleth], (numbers, shades): RankingModel => rankingOf(numbers, shades));

export const rankingHeadline = derive([figures, measure], (numbers, kind): string => rankingTitle(numbers, kind));

export const headline = derive([figures, measure], (numbers, kind): string => headlineOf(numbers, kind));

export const trend = derive(
  [unplaced, selection, period, selectedWards],
  (data, chosen, range, codes): TrendModel => trendOf(data, chosen, range, indicesOf(data, codes)),
);

/** By code; of the district where there is no code. */
export function figuresOfWards(numbers: OffenceFigures, codes: readonly string[]): readonly WardFigures[] {
  return (codes.length === 0 ? [DISTRICT] : codes).flatMap((code) => figuresFor(numbers, code) ?? []);
}

/** What the files of the trend say so that it is read rightly, and those of the ranking. */
export const trendCaveats = derive([unplaced, figures, selectedWards], (data, numbers, codes) =>
  chartCaveats(data, numbers, figuresOfWards(numbers, codes)),
);

export const rankingCaveats = derive([unplaced, figures], (data, numbers) =>
  chartCaveats(data, numbers, numbers.wards),
);

/** What can be found by a few letters; for residents no place of own records, whose names can be those of houses. */
export const gazetteer = derive([dataset, (state) => state.postcodes, audience], (data, postcodes, readers) =>
  gazetteerOf(readers === "public" && isOwnData(data.descriptor) ? { ...data, places: null } : data, postcodes),
);
