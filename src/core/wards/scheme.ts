// The classes of the shaded map: computed once for an offence from all the data, so a colour keeps its meaning while the
// months move.

import { coverageOf } from "../area/coverage.ts";
import { total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import { areRanked } from "../area/few-wards.ts";
import type { Selection } from "../area/offences.ts";
import { comparisonOf, complete } from "../area/period.ts";
import { valueOrNull } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import type { MeasureDefinition, WardWindow } from "../figures/measure-definition.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { BreakMethod } from "../statistics/break-methods.ts";
import { classify, classOf, symmetricEdges } from "../statistics/breaks.ts";
import { isClear, type Verdict } from "../statistics/change.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { ChoroplethModel, ClassScheme, WardShade } from "./choropleth.ts";

/**
 * Classes come from all wards of the area (also where one of its districts is shown: a colour means the same in both, but for
 * shares, which are of what is shown) in all rolling 12-month windows of the data; those of what grows with the period are then scaled
 * to its length. Classes of change come from all comparisons of the period's length and are symmetric about 0. `months` is
 * that length.
 */
export function schemeOf(
  shown: Dataset,
  selection: Selection,
  measure: Measure,
  method: BreakMethod,
  months: number,
): ClassScheme {
  const definition = MEASURES[measure];
  const isOfShown = definition.kind !== "difference" && definition.timing === "timeless";
  const dataset = isOfShown ? shown : (shown.whole ?? shown);
  if (definition.kind === "difference") {
    const values = differences(dataset, selection, definition.between, months);
    return { kind: "diverging", edges: symmetricEdges(values, mostClasses(dataset, 3)), method };
  }
  const scale = definition.timing === "whole period" ? months / 12 : 1;
  const edges = classify(
    windowValues(dataset, selection, definition.ofWindow),
    mostClasses(dataset, dataset.wards.length),
    method,
  );
  const scaled = edges.map((edge) => edge * scale);
  return { kind: "sequential", edges: definition.isWhole ? wholeEdges(scaled) : scaled, method };
}

/** The same classes of whole numbers, without those that hold none. */
function wholeEdges([lowest = 0, ...others]: readonly number[]): readonly number[] {
  return [...new Set([Math.floor(lowest), ...others.map(Math.ceil)])];
}

/** One or two wards have few classes: five shades of them would say more than there is. */
export function mostClasses({ wards }: Pick<Dataset, "wards">, few: number): number {
  return areRanked(wards.length) ? THRESHOLDS.mapClasses : few;
}

export function choroplethOf(figures: OffenceFigures, measure: Measure, scheme: ClassScheme): ChoroplethModel {
  const definition: MeasureDefinition = MEASURES[measure];
  const shade = (ward: WardFigures): WardShade => {
    const value = definition.value(ward);
    const classIndex = value.known ? classOf(scheme.edges, value.value) : null;
    const { code } = ward;
    if (definition.kind !== "difference") return { code, value, classIndex, colourIndex: classIndex, clear: true };
    const verdict = valueOrNull(definition.judged(ward))?.verdict ?? null;
    const colourIndex = classIndex === null ? null : onItsSide(classIndex, verdict, scheme);
    return { code, value, classIndex, colourIndex, clear: verdict !== null && isClear(verdict) };
  };
  return { measure, scheme, wards: figures.wards.map(shade) };
}

/** A clear change is never in the neutral middle, where there are classes beside it. */
function onItsSide(classIndex: number, verdict: Verdict | null, { edges }: ClassScheme): number {
  const last = edges.length - 2;
  if (verdict === "clearly up") return Math.min(last, Math.max(classIndex, last / 2 + 1));
  return verdict === "clearly down" ? Math.max(0, Math.min(classIndex, last / 2 - 1)) : classIndex;
}

/** How many wards are in each class. */
export function wardsPerClass(model: ChoroplethModel): readonly number[] {
  const counts = Array.from({ length: model.scheme.edges.length - 1 }, () => 0);
  for (const ward of model.wards) if (ward.classIndex !== null) counts[ward.classIndex]!++;
  return counts;
}

/** The values of every ward in every complete window; windows are 12 months long where the data allow. */
function windowValues(
  dataset: Dataset,
  selection: Selection,
  ofWindow: (window: WardWindow) => number | null,
): readonly number[] {
  const lengths = [THRESHOLDS.rollingMonths, 6, 3, 1];
  const windows =
    lengths.map((length) => windowsOf(dataset, selection, length)).find((found) => found.length > 0) ?? [];
  return windows.flatMap((window) => {
    const counts = wardTotals(dataset, selection, window).map((count) => (count * 12) / lengthOf(window));
    const whole = sum(counts);
    return counts.flatMap((count, index) => {
      const value = ofWindow({ count, whole, population: dataset.wards[index]!.population });
      return value === null || Number.isNaN(value) ? [] : [value];
    });
  });
}

function differences(
  dataset: Dataset,
  selection: Selection,
  between: (before: number, after: number) => number | null,
  months: number,
): readonly number[] {
  return windowsOf(dataset, selection, months).flatMap((window) => {
    const earlier = comparisonOf(coverageOf(dataset.coverage, selection.categories), window);
    if (!earlier.known) return [];
    const before = wardTotals(dataset, selection, earlier.value);
    return wardTotals(dataset, selection, window).flatMap((after, index) => {
      const value = between(before[index]!, after);
      return value === null || Number.isNaN(value) ? [] : [value];
    });
  });
}

function windowsOf({ coverage }: Dataset, { categories }: Selection, length: number): readonly MonthRange[] {
  const offence = coverageOf(coverage, categories);
  const { from, to } = offence.range;
  const windows: MonthRange[] = [];
  for (let end = from + length - 1; end <= to; end++) {
    const window = { from: end - length + 1, to: end };
    if (complete(offence, window).known) windows.push(window);
  }
  return windows;
}

function wardTotals(dataset: Dataset, selection: Selection, range: MonthRange): readonly number[] {
  return dataset.wards.map((_, index) => total(dataset.cube, selection.categories, [index], range));
}
