// Times of day of offences in the district or a ward, where the package has them: loaded once a page first needs them.
import { addedWeeks, type HourCounts, weekOf, weightsOf } from "../core/hours/hour-counts.ts";
import { METHOD_LINE, monthsLine } from "../core/hours/hour-words.ts";
import { hoursOfDistrict, hoursOfWard, type KindOfHours } from "../core/hours/hours-for-residents.ts";
import { loadHours } from "../data/load-hours.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { type ChosenOffences, type HoursModel, hoursModel, slugsOf } from "./hour-models.ts";
import { audience, derive, type ReadyState, selection, unplaced } from "./models.ts";
import { firstOffenceFigures, timeScope } from "./offence-course.ts";
import type { AppStore } from "./store.ts";

export function startHours(store: AppStore): RowsLoader {
  return followRows(store, "hours", "hours.csv", loadHours);
}

const wardCounts = ({ hours }: ReadyState): HourCounts | null => (hours?.status === "ready" ? hours.counts : null);

const firstOffence = derive([firstOffenceFigures], ({ figures }): ChosenOffences => figures.selection);

function wardHours(chosen: (state: ReadyState) => ChosenOffences) {
  return derive(
    [unplaced, wardCounts, chosen, timeScope, audience],
    (data, counts, offence, scope, reader): HoursModel | null => {
      if (counts === null) return null;
      const slugs = slugsOf(data, offence);
      const own = weekOf(counts, new Set(scope.wards.map((ward) => data.wards[ward]!.code)), slugs);
      const model = hoursModel(data, offence, scope, own);
      if (reader !== "public") return { ...model, residents: null };
      const codes = data.wards.map(({ code }) => code);
      const kinds = [...slugs].map((slug): KindOfHours => {
        const weights = weightsOf(counts, codes, slug);
        return { district: { weight: addedWeeks(weights) }, wards: weights.map((weight) => ({ weight })) };
      });
      const residents = (scope.isDistrict ? hoursOfDistrict : hoursOfWard)(own, kinds);
      const isShown = residents.weekdays !== null || residents.hours !== null;
      const caveats = isShown ? [monthsLine(data.coverage.range), METHOD_LINE] : [];
      return { ...model, caveats, residents };
    },
  );
}

/** Of the first offence chosen and of all that are chosen, in the first ward chosen or the district; null while they are on their way. */
export const offenceHours = wardHours(firstOffence);
export const selectionHours = wardHours(selection);
