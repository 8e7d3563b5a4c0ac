// What can be found of an area: its wards, its streets and other named places, and its postcodes.
import type { PostcodeRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { NO_WARD } from "../area/dataset.ts";
import { placeName } from "../area/place-name.ts";
import { nameList } from "../basics/words.ts";
import { toGrid } from "../geography/british-grid.ts";
import { isPlaceType } from "../geography/place-naming.ts";

/** What can be found; a place or a postcode with where it is, in degrees. */
export type Finding = {
  readonly id: string;
  readonly label: string;
  /** What tells namesakes apart: the wards of a place, the other name of a ward. */
  readonly detail: string;
  /** Another name that it is found by. */
  readonly alias?: string;
  /** Codes of the wards that it lies in, the one with most of it first. */
  readonly wards: readonly string[];
} & (
  | { readonly kind: "ward" }
  | { readonly kind: "place" | "postcode"; readonly longitude: number; readonly latitude: number }
);

/** Points of one name that are further apart than this, in metres, are of two streets. */
const SAME_STREET = 1000;

/** Wards first, then places in the order of their names, a street once however many wards it runs through, then postcodes. */
export function gazetteerOf(dataset: Dataset, postcodes: readonly PostcodeRow[]): readonly Finding[] {
  const wards = dataset.wards.map(({ code, name, otherName }): Finding => {
    const names = otherName === null ? { detail: "Ward" } : { detail: `Ward, ${otherName}`, alias: otherName };
    return { id: code, kind: "ward", label: name, wards: [code], ...names };
  });
  const names = new Map(dataset.wards.map((ward) => [ward.code, ward.name]));
  const codes = postcodes.flatMap(({ postcode, ward, longitude, latitude }): readonly Finding[] => {
    const detail = names.get(ward);
    if (detail === undefined) return [];
    return [{ id: postcode, kind: "postcode", label: postcode, detail, wards: [ward], longitude, latitude }];
  });
  return [...wards, ...placesOf(dataset), ...codes];
}

/** A place (index) of a name. */
interface Point {
  readonly place: number;
  readonly ward: number;
  readonly east: number;
  readonly north: number;
}

function placesOf(dataset: Dataset): readonly Finding[] {
  const { places, wards } = dataset;
  if (places === null) return [];
  const named = new Map<string, Point[]>();
  places.names.forEach((published, place) => {
    const label = placeName(published);
    const ward = places.ward[place]!;
    if (ward === NO_WARD || wards[ward] === undefined || label === "") return;
    const [east, north] = toGrid(places.longitude[place]!, places.latitude[place]!);
    named.set(label, [...(named.get(label) ?? []), { place, ward, east, north }]);
  });
  return [...named]
    .flatMap(([label, points]) => streetsOf(label, points).map((street) => findingOf(dataset, label, street)))
    .sort((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)));
}

/** Points of one name by street; those of a kind of place, such as supermarkets, by ward. */
function streetsOf(label: string, points: readonly Point[]): readonly (readonly Point[])[] {
  const areAlike = isPlaceType(label)
    ? (one: Point, other: Point) => one.ward === other.ward
    : (one: Point, other: Point) => Math.hypot(one.east - other.east, one.north - other.north) <= SAME_STREET;
  let streets: Point[][] = [];
  for (const point of points) {
    const near = streets.filter((street) => street.some((other) => areAlike(point, other)));
    streets = [...streets.filter((street) => !near.includes(street)), [...near.flat(), point]];
  }
  return streets;
}

function findingOf({ places, wards }: Dataset, label: string, street: readonly Point[]): Finding {
  const counts = new Map<number, number>();
  for (const { ward } of street) counts.set(ward, (counts.get(ward) ?? 0) + 1);
  const through = [...counts].sort(([a, most], [b, other]) => other - most || a - b).map(([ward]) => wards[ward]!);
  const place = Math.min(...street.map((point) => point.place));
  return {
    id: `${label}|${place}`,
    kind: "place",
    label,
    detail: nameList(through.map(({ name }) => name)),
    wards: through.map(({ code }) => code),
    longitude: places!.longitude[place]!,
    latitude: places!.latitude[place]!,
  };
}
