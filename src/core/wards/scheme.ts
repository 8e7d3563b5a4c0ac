// The classes of the shaded map: computed once for an offence from all the data, so a colour keeps its meaning while the
// months move.

import { total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import type { Selection } from "../area/offences.ts";
import { comparisonOf, complete } from "../area/period.ts";
import type { Known } from "../basics/known.ts";
import { mapKnown } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { classify, classOf, symmetricEdges } from "../statistics/breaks.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { BreakMethod, ChoroplethModel, ClassScheme, Measure, WardShade } from "./choropleth.ts";

/** A ward's value in a measure: offences, offences per 1,000 residents a year, difference in offences, or share (0 to 1). */
export function measuredValue(ward: WardFigures, measure: Measure): Known {
  switch (measure) {
    case "count":
      return ward.count;
    case "rate":
      return mapKnown(ward.rate, (rate) => rate.value);
    case "share":
      return mapKnown(ward.share, (share) => share.value);
    case "change":
      return mapKnown(ward.change, (change) => change.difference);
    default:
      return measure satisfies never;
  }
}

/**
 * Classes of counts, rates and shares come from all wards in all rolling 12-month windows of the data; those of counts are
 * then scaled to the length of the period. Classes of change come from all comparisons of the period's length and are
 * symmetric about 0. `months` is that length.
 */
export function schemeOf(
  dataset: Dataset,
  selection: Selection,
  measure: Measure,
  method: BreakMethod,
  months: number,
): ClassScheme {
  if (measure === "change") {
    const values = differences(dataset, selection, months);
    return { kind: "diverging", edges: symmetricEdges(values, THRESHOLDS.mapClasses), method };
  }
  const scale = measure === "count" ? months / 12 : 1;
  const edges = classify(windowValues(dataset, selection, measure), THRESHOLDS.mapClasses, method);
  return { kind: "sequential", edges: edges.map((edge) => edge * scale), method };
}

export function choroplethOf(figures: OffenceFigures, measure: Measure, scheme: ClassScheme): ChoroplethModel {
  const shade = (ward: WardFigures): WardShade => {
    const value = measuredValue(ward, measure);
    return { code: ward.code, value, classIndex: value.known ? classOf(scheme.edges, value.value) : null };
  };
  return { measure, scheme, wards: figures.wards.map(shade) };
}

/** How many wards are in each class. */
export function wardsPerClass(model: ChoroplethModel): readonly number[] {
  const counts = Array.from({ length: model.scheme.edges.length - 1 }, () => 0);
  for (const ward of model.wards) if (ward.classIndex !== null) counts[ward.classIndex]!++;
  return counts;
}

/** Annualised values of every ward in every complete window; windows are 12 months long where the data allow. */
function windowValues(dataset: Dataset, selection: Selection, measure: Measure): readonly number[] {
  const lengths = [THRESHOLDS.rollingMonths, 6, 3, 1];
  const windows = lengths.map((length) => windowsOf(dataset, length)).find((found) => found.length > 0) ?? [];
  return windows.flatMap((window) => {
    const counts = wardTotals(dataset, selection, window).map((count) => (count * 12) / lengthOf(window));
    const whole = sum(counts);
    return counts.flatMap((count, index) => {
      if (measure === "share") return whole > 0 ? [count / whole] : [];
      if (measure === "count") return [count];
      const population = dataset.wards[index]!.population;
      return population ? [(THRESHOLDS.rateBase * count) / population] : [];
    });
  });
}

function differences(dataset: Dataset, selection: Selection, months: number): readonly number[] {
  return windowsOf(dataset, months).flatMap((window) => {
    const earlier = comparisonOf(dataset.coverage, window);
    if (!earlier.known) return [];
    const before = wardTotals(dataset, selection, earlier.value);
    return wardTotals(dataset, selection, window).map((count, index) => count - before[index]!);
  });
}

function windowsOf(dataset: Dataset, length: number): readonly MonthRange[] {
  const { from, to } = dataset.coverage.range;
  const windows: MonthRange[] = [];
  for (let end = from + length - 1; end <= to; end++) {
    const window = { from: end - length + 1, to: end };
    if (complete(dataset.coverage, window).known) windows.push(window);
  }
  return windows;
}

function wardTotals(dataset: Dataset, selection: Selection, range: MonthRange): readonly number[] {
  return dataset.wards.map((_, index) => total(dataset.cube, selection.categories, [index], range));
}
