// Times of day of offences in the district or a ward, where the package has them: loaded once a page first needs them.
import type { Dataset } from "../core/area/dataset.ts";
import { districtsToChoose } from "../core/area/one-district.ts";
import { allWards } from "../core/figures/offence-figures.ts";
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

/**
 * The wards (indices) of the whole area, of each of its districts that can be shown apart, and of none: of each the hours have to be such
 * that residents may see them, since one would be what is left of the whole.
 */
function sharedOut(area: Dataset): readonly (readonly number[])[] {
  const { wards = [] } = area.descriptor.wardscope;
  const apart = new Set(districtsToChoose(area).map(({ code }) => code));
  const districts = new Map<string, number[]>();
  for (const [index, { code }] of area.wards.entries()) {
    const of = wards.find((ward) => ward.code === code)?.district ?? "";
    const district = apart.has(of) ? of : "";
    districts.set(district, [...(districts.get(district) ?? []), index]);
  }
  return [allWards(area), ...(districts.size > 1 ? districts.values() : [])];
}

function wardHours(chosen: (state: ReadyState) => ChosenOffences) {
  return derive(
    [unplaced, wardCounts, chosen, timeScope, audience],
    (data, counts, offence, scope, reader): HoursModel | null => {
      if (counts === null) return null;
      const slugs = slugsOf(data, offence);
      const own = weekOf(counts, new Set(scope.wards.map((ward) => data.wards[ward]!.code)), slugs);
      const model = hoursModel(data, offence, scope, own);
      if (reader !== "public") return { ...model, residents: null };
      const area = data.whole ?? data;
      const codes = area.wards.map(({ code }) => code);
      const kinds = [...slugs].flatMap((slug): readonly KindOfHours[] => {
        const wards = weightsOf(counts, codes, slug).map((weight) => ({ weight }));
        return sharedOut(area).map((some) => {
          const own = some.map((ward) => wards[ward]!);
          return { district: { weight: addedWeeks(own.map(({ weight }) => weight)) }, wards: own };
        });
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
