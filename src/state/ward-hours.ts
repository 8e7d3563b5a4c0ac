// Times of day of offences in the district or a ward, where the package has them: loaded once a page first needs them.
import { coverageOf } from "../core/area/coverage.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { districtsToChoose } from "../core/area/one-district.ts";
import { allWards } from "../core/figures/offence-figures.ts";
import { addedWeeks, type HourCounts, weekOf, weightsOf } from "../core/hours/hour-counts.ts";
import { METHOD_LINE, monthsLine } from "../core/hours/hour-words.ts";
import { hoursForResidents, type KindOfHours, yearOfHours } from "../core/hours/hours-for-residents.ts";
import { loadHours } from "../data/load-hours.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { type ChosenOffences, type HoursModel, hoursModel, slugsOf } from "./hour-models.ts";
import { audience, dataset, derive, type ReadyState, selection, unplaced } from "./models.ts";
import { firstOffenceFigures, timeScope } from "./offence-course.ts";
import type { AppStore } from "./store.ts";

export function startHours(store: AppStore): RowsLoader {
  return followRows(store, "hours", "hours.csv", loadHours);
}

const wardCounts = ({ hours }: ReadyState): HourCounts | null => (hours?.status === "ready" ? hours.counts : null);

const firstOffence = derive([firstOffenceFigures], ({ figures }): ChosenOffences => figures.selection);

/**
 * The wards (indices) of the whole area, of each of its districts, and of none: of each the hours have to be such that residents may see
 * them, since one would be what the package of the others leaves of the whole.
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

/** Whether hours are shown: to residents of some packages alone, and of others their file is not asked for. */
export const hasHours = derive(
  [dataset, audience],
  (data, reader): boolean => reader !== "public" || yearOfHours(data, data.coverage) !== null,
);

/** The same whichever ward, district and period are chosen; null where residents may see none. */
function residentsModel(area: Dataset, counts: HourCounts, offence: ChosenOffences): HoursModel | null {
  const year = yearOfHours(area, coverageOf(area.coverage, offence.categories));
  if (year === null) return null;
  const slugs = slugsOf(area, offence);
  const codes = area.wards.map(({ code }) => code);
  const kinds = [...slugs].flatMap((slug): readonly KindOfHours[] => {
    const wards = weightsOf(counts, codes, slug).map((weight) => ({ weight }));
    return sharedOut(area).map((some) => {
      const own = some.map((ward) => wards[ward]!);
      return { district: { weight: addedWeeks(own.map(({ weight }) => weight)) }, wards: own };
    });
  });
  const own = weekOf(counts, new Set(codes), slugs);
  const residents = hoursForResidents(own, kinds);
  const isShown = residents.weekdays !== null || residents.hours !== null;
  const scope = { name: area.name, wards: allWards(area), isDistrict: true };
  const caveats = isShown ? [monthsLine(year), METHOD_LINE] : [];
  return { ...hoursModel(area, offence, scope, own), caveats, residents };
}

function wardHours(chosen: (state: ReadyState) => ChosenOffences) {
  return derive(
    [unplaced, wardCounts, chosen, timeScope, audience],
    (data, counts, offence, scope, reader): HoursModel | null => {
      if (counts === null) return null;
      if (reader === "public") return residentsModel(data.whole ?? data, counts, offence);
      const own = weekOf(counts, new Set(scope.wards.map((ward) => data.wards[ward]!.code)), slugsOf(data, offence));
      return { ...hoursModel(data, offence, scope, own), residents: null };
    },
  );
}

/** Of the first offence chosen and of all that are chosen, in the first ward chosen or the district; null while they are on their way. */
export const offenceHours = wardHours(firstOffence);
export const selectionHours = wardHours(selection);
