// Times of day of the offences chosen, where the package has them: loaded once a page first needs them, and what is shown of them.
import { total } from "../core/area/cube.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { inSentence } from "../core/basics/words.ts";
import { allWards } from "../core/figures/offence-figures.ts";
import { type HourCounts, type WeekOfHours, weekOf } from "../core/hours/hour-counts.ts";
import { type HourMatrix, hourMatrixOf, type TimedOffences, timedOffences } from "../core/hours/hour-matrix.ts";
import { hoursCaveats, hoursFinding, METHOD_LINE, monthsLine } from "../core/hours/hour-words.ts";
import { type HourSums, sumsForResidents } from "../core/hours/hours-for-residents.ts";
import { loadHours, loadPlaceHours } from "../data/load-hours.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { chosenHotspot } from "./hotspot-models.ts";
import { audience, dataset, derive, type ReadyState, selection, unplaced } from "./models.ts";
import { firstOffenceFigures, type TimeScope, timeScope } from "./offence-course.ts";
import type { AppStore } from "./store.ts";
import { whereabouts } from "./whereabouts-models.ts";

export function startHours(store: AppStore): RowsLoader {
  return followRows(store, "hours", "hours.csv", loadHours);
}

export function startPlaceHours(store: AppStore): RowsLoader {
  return followRows(store, "placeHours", "place_hours.csv", loadPlaceHours);
}

/** What is shown by hour and weekday: of which offences, and where. */
export interface HoursModel {
  /** "Shoplifting by hour and weekday in Abbey". */
  readonly title: string;
  readonly label: string;
  readonly place: string;
  readonly noun: string;
  readonly matrix: HourMatrix;
  readonly finding: string;
  readonly caveats: readonly string[];
  /** What residents see in place of the matrix; null for everyone else. */
  readonly residents: HourSums | null;
}

interface Chosen {
  readonly label: string;
  readonly noun: string;
  readonly categories: readonly number[];
}

const wardCounts = ({ hours }: ReadyState): HourCounts | null => (hours?.status === "ready" ? hours.counts : null);
const placeCounts = ({ placeHours }: ReadyState): HourCounts | null =>
  placeHours?.status === "ready" ? placeHours.counts : null;

const firstOffence = derive([firstOffenceFigures], ({ figures }): Chosen => figures.selection);

function wardHours(chosen: (state: ReadyState) => Chosen) {
  return derive(
    [unplaced, wardCounts, chosen, timeScope, audience],
    (data, counts, offence, scope, reader): HoursModel | null => {
      if (counts === null) return null;
      const slugs = slugsOf(data, offence);
      const week = (wards: readonly number[]): WeekOfHours =>
        weekOf(counts, new Set(wards.map((ward) => data.wards[ward]!.code)), slugs);
      const own = week(scope.wards);
      const model = modelOf(data, offence, scope, own);
      if (reader !== "public") return { ...model, residents: null };
      const wards = scope.isDistrict ? [] : allWards(data).map((ward) => week([ward]));
      const caveats = [monthsLine(data.coverage.range), METHOD_LINE];
      return { ...model, caveats, residents: sumsForResidents(own, wards) };
    },
  );
}

/** Of the first offence chosen and of all that are chosen, in the first ward chosen or the district; null while they are on their way. */
export const offenceHours = wardHours(firstOffence);
export const selectionHours = wardHours(selection);

/** Of the chosen offences at the places of the chosen hotspot; null while there is none, and for residents. */
export const hotspotHours = derive(
  [dataset, placeCounts, selection, chosenHotspot, whereabouts],
  (data, counts, offence, area, { shows }): HoursModel | null => {
    if (counts === null || area === null || shows !== "places") return null;
    const own = hoursAt(data, counts, offence, area.places);
    return { ...modelOf(data, offence, { name: area.name, wards: [], isDistrict: false }, own), residents: null };
  },
);

/** What gives the hours at the places of an area; null without them, and for residents. */
export const hoursOfArea = derive([dataset, placeCounts, selection, whereabouts], (data, counts, offence, { shows }) =>
  counts === null || shows !== "places"
    ? null
    : ({ places }: { readonly places: readonly { readonly place: number }[] }): WeekOfHours =>
        hoursAt(data, counts, offence, places),
);

function hoursAt(
  { places, taxonomy }: Dataset,
  counts: HourCounts,
  offence: Chosen,
  inside: readonly { readonly place: number }[],
): WeekOfHours {
  const ids = inside.flatMap(({ place }) =>
    places === null ? [] : [`${places.longitude[place]}_${places.latitude[place]}`],
  );
  return weekOf(counts, new Set(ids), slugsOf({ taxonomy }, offence));
}

function slugsOf({ taxonomy }: Pick<Dataset, "taxonomy">, { categories }: Chosen): ReadonlySet<string> {
  return new Set(categories.map((category) => taxonomy.categories[category]!.category));
}

function modelOf(data: Dataset, { label, noun, categories }: Chosen, scope: TimeScope, week: WeekOfHours) {
  const matrix = hourMatrixOf(week);
  const { range } = data.coverage;
  const timed: TimedOffences = timedOffences(data.descriptor.wardscope, slugsOf(data, { label, noun, categories }));
  const whole = data.whole ?? data;
  return {
    title: `${label} by hour and weekday in ${scope.name}`,
    ...{ label, place: scope.name, noun, matrix },
    finding: hoursFinding(matrix, noun),
    caveats: hoursCaveats(matrix, timed, {
      range,
      offences: scope.wards.length === 0 ? null : total(data.cube, categories, scope.wards, range),
      noun: `${noun} (${inSentence(label)})`,
      countedOf: scope.isDistrict && data.whole === null ? null : `all of ${whole.name}`,
    }),
  };
}
