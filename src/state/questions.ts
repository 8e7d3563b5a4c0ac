// What the worker has to work out for the view: one question for each job, the same object while nothing in it changes.

import { coverageOf } from "../core/area/coverage.ts";
import { comparisonOf, complete } from "../core/area/period.ts";
import type { MonthRange } from "../core/basics/months.ts";
import { moreOffences } from "../core/hotspots/density/more-offences.ts";
import type {
  DensityQuestion,
  OffenceQuestion,
  PlacesQuestion,
  WorkerJobInput,
  WorkerJobName,
} from "../core/hotspots/worker-jobs.ts";
import { THRESHOLDS } from "../core/statistics/thresholds.ts";
import { dataset, derive, period, type ReadyState, selection, settledView } from "./models.ts";
import { whereabouts } from "./whereabouts-models.ts";

const placesInMetres = derive(
  [(state) => state.dataset.places !== null, needsHotspots],
  (there, needed): PlacesQuestion | null => (there && needed ? { about: "places" } : null),
);

/** Why there are no hotspots to be shown for this view, in a sentence; null when there are, or when it is not known yet. */
export const obstacle = derive(
  [dataset, selection, period, whereabouts, (state) => state.placesStatus, (state) => state.placesFault],
  (data, chosen, range, rule, places, fault): string | null => {
    if (places === "absent" && data.cube.withheld)
      return "A public copy has no places, and so no hotspots. The map of the wards shows what there is.";
    if (places === "absent")
      return "These are counts by ward, without the points of the offences, and so without hotspots. The map of the wards shows what there is.";
    if (places === "failed")
      return `The places could not be loaded, so there are no hotspots to show.${fault === null ? "" : ` ${fault}`}`;
    const whole = complete(coverageOf(data.coverage, chosen.categories), range);
    if (!whole.known) return `No hotspots: ${whole.reason}. Choose other months.`;
    return rule.shows === "wards" ? rule.reason : null;
  },
);

const offence = derive(
  [placesInMetres, obstacle, selection, period],
  (place, reason, chosen, range): OffenceQuestion | null =>
    place === null || reason !== null ? null : { categories: chosen.categories, period: range },
);

const density = derive([offence, (state) => state.view.bandwidth], (question, bandwidth): DensityQuestion | null =>
  question === null ? null : { ...question, bandwidth },
);

/** The period to compare with: the one the reader chose, else the same months a year earlier. */
export const otherPeriod = derive(
  [dataset, selection, period, (state) => settledView(state).against],
  (data, chosen, range, against) => {
    const coverage = coverageOf(data.coverage, chosen.categories);
    return against === null ? comparisonOf(coverage, range) : complete(coverage, against);
  },
);

/** What may be chosen where there are too few offences, after a space; of a bandwidth too; and where two periods are compared. */
export const more = {
  offences: derive([dataset, selection, period], (data, chosen, range) => moreOffences(data, chosen, range)),
  withBandwidth: derive([dataset, selection, period, (state) => state.view.bandwidth], (data, chosen, range, used) =>
    moreOffences(data, chosen, range, { bandwidth: THRESHOLDS.bandwidths.some((one) => one > used) }),
  ),
  compared: derive(
    [dataset, selection, period, (state) => settledView(state).against],
    (data, chosen, range, against) =>
      moreOffences(data, chosen, range, against === null ? { longest: THRESHOLDS.comparableMonths } : {}),
  ),
};

const besideHotspots = derive(
  [density, (state) => settledView(state).against, (state) => state.answers.hotspots],
  (question, against, answer): WorkerJobInput<"besideHotspots"> | null => {
    if (question === null || against === null || answer?.input !== question || !answer.result.known) return null;
    return { ...question, period: against, level: answer.result.value.meanPerKm2 };
  },
);

const difference = derive(
  [density, otherPeriod, (state) => state.view.map],
  (question, other, map): WorkerJobInput<"difference"> | null => {
    if (question === null || !other.known || map === "significance") return null;
    const pair = ordered(other.value, question.period);
    return { ...question, period: pair.later, earlier: pair.earlier };
  },
);

const significance = derive([offence, (state) => state.view.map], (question, map): OffenceQuestion | null =>
  map === "significance" ? question : null,
);

const agreement = derive(
  [significance, density, (state) => state.answers.significance, (state) => state.answers.hotspots],
  (tested, asked, cells, found): WorkerJobInput<"agreement"> | null => {
    if (tested === null || cells?.input !== tested || found?.input !== asked) return null;
    if (!cells.result.known || found === undefined || !found.result.known) return null;
    return { hotspots: found.result.value.hotspots, cells: cells.result.value.cells };
  },
);

/** For each job its question in this state, null when it need not be asked. */
export const QUESTIONS: { readonly [Name in WorkerJobName]: (state: ReadyState) => WorkerJobInput<Name> | null } = {
  placesInMetres,
  hotspots: density,
  besideHotspots,
  difference,
  significance,
  agreement,
  prediction: density,
};

function needsHotspots({ pages, view }: ReadyState): boolean {
  return pages[view.page].needsPlaces === true || view.map !== "wards";
}

function ordered(one: MonthRange, other: MonthRange): { readonly earlier: MonthRange; readonly later: MonthRange } {
  return one.from < other.from ? { earlier: one, later: other } : { earlier: other, later: one };
}
