// Times of day of the offences chosen, where the package has them: loaded once a page first needs them, and what is shown of them.
import { total } from "../core/area/cube.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { inSentence } from "../core/basics/words.ts";
import type { Hotspot } from "../core/hotspots/density/hotspot.ts";
import { type HourCounts, type WeekOfHours, weekOf } from "../core/hours/hour-counts.ts";
import { type HourMatrix, hourMatrixOf, type TimedOffences, timedOffences } from "../core/hours/hour-matrix.ts";
import { hoursCaveats, hoursFinding } from "../core/hours/hour-words.ts";
import { loadPlaceHours } from "../data/load-hours.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { chosenHotspot } from "./hotspot-models.ts";
import { dataset, derive, type ReadyState, selection } from "./models.ts";
import type { AppStore } from "./store.ts";
import { whereabouts } from "./whereabouts-models.ts";

export function startPlaceHours(store: AppStore): RowsLoader {
  return followRows(store, "placeHours", "place_hours.csv", loadPlaceHours);
}

/** What is shown by hour and weekday: of which offences, and where. */
export interface HoursModel {
  /** "Shoplifting by hour and weekday in Abbey". */
  readonly title: string;
  readonly matrix: HourMatrix;
  readonly finding: string;
  readonly caveats: readonly string[];
}

/** Offences, seen as one. */
export interface ChosenOffences {
  readonly label: string;
  readonly noun: string;
  readonly categories: readonly number[];
}

const placeCounts = ({ placeHours }: ReadyState): HourCounts | null =>
  placeHours?.status === "ready" ? placeHours.counts : null;

/** Of the chosen offences at the places of the chosen hotspot; null while there is none, and for residents. */
export const hotspotHours = derive(
  [dataset, placeCounts, selection, chosenHotspot, whereabouts],
  (data, counts, offence, area, { shows }): HoursModel | null => {
    if (counts === null || area === null || shows !== "places") return null;
    const own = hoursAt(data, counts, offence, area);
    return hoursModel(data, offence, { name: area.name, wards: [], isDistrict: false }, own);
  },
);

/** What gives the hours at the places of an area; null without them, and for residents. */
export const hoursOfArea = derive([dataset, placeCounts, selection, whereabouts], (data, counts, offence, { shows }) =>
  counts === null || shows !== "places"
    ? null
    : (area: Pick<Hotspot, "inside">): WeekOfHours => hoursAt(data, counts, offence, area),
);

function hoursAt(
  { places, taxonomy }: Dataset,
  counts: HourCounts,
  offence: ChosenOffences,
  { inside }: Pick<Hotspot, "inside">,
): WeekOfHours {
  const ids = inside.flatMap((place) =>
    places === null ? [] : [`${places.longitude[place]}_${places.latitude[place]}`],
  );
  return weekOf(counts, new Set(ids), slugsOf({ taxonomy }, offence));
}

export function slugsOf({ taxonomy }: Pick<Dataset, "taxonomy">, { categories }: ChosenOffences): ReadonlySet<string> {
  return new Set(categories.map((category) => taxonomy.categories[category]!.category));
}

/** What the hours are of, and the indices of its wards, none for a part of a ward. */
interface Where {
  readonly name: string;
  readonly wards: readonly number[];
  readonly isDistrict: boolean;
}

export function hoursModel(
  data: Dataset,
  { label, noun, categories }: ChosenOffences,
  scope: Where,
  week: WeekOfHours,
): HoursModel {
  const matrix = hourMatrixOf(week);
  const { range } = data.coverage;
  const timed: TimedOffences = timedOffences(data.descriptor.wardscope, slugsOf(data, { label, noun, categories }));
  const whole = data.whole ?? data;
  return {
    title: `${label} by hour and weekday in ${scope.name}`,
    matrix,
    finding: hoursFinding(matrix, noun),
    caveats: hoursCaveats(matrix, timed, {
      range,
      offences: scope.wards.length === 0 ? null : total(data.cube, categories, scope.wards, range),
      noun: `${noun} (${inSentence(label)})`,
      countedOf: scope.isDistrict && data.whole === null ? null : `all of ${whole.name}`,
    }),
  };
}
