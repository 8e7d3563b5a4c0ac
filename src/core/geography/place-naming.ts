// What to call a place of the open data: some carry a kind of place for a name, which a street nearby makes findable.
import type { Dataset, Places } from "../area/dataset.ts";
import { placeName } from "../area/place-name.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

/** A place among others, in an area of these printed names, its districts' among them. */
export interface NamedPlaces {
  readonly places: Pick<Places, "names" | "longitude" | "latitude">;
  readonly areaNames: readonly string[];
}

export function areaNamesOf(area: {
  readonly name: string;
  readonly descriptor: { readonly wardscope: Pick<Dataset["descriptor"]["wardscope"], "districts"> };
}): readonly string[] {
  return [area.name, ...(area.descriptor.wardscope.districts ?? []).map((district) => district.name)];
}

/**
 * Points of interest of the open data: where one is nearer than a street, its kind stands in the place of a street's name. Courts
 * are none of them, but some forces' own data have them.
 */
const PLACE_TYPES: ReadonlySet<string> = new Set([
  "airport/airfield",
  "bus/coach station",
  "conference/exhibition centre",
  "court",
  "court/tribunal",
  "ferry terminal",
  "further/higher educational building",
  "hospital",
  "motorway service area",
  "motorway service station",
  "nightclub",
  "park/open space",
  "parking area",
  "pedestrian subway",
  "petrol station",
  "police station",
  "prison",
  "public transport stop",
  "race track",
  "shopping area",
  "sports/recreation area",
  "supermarket",
  "theatre/concert hall",
  "theme/adventure park",
]);

/** Whether a name, with or without "On or near", is a kind of place and not a place. */
export function isPlaceType(name: string): boolean {
  return PLACE_TYPES.has(placeName(name).toLowerCase());
}

export const NO_NAME = "A place without a name";

/**
 * The name of a place (index): its own, unless the whole area is called the same; or for a kind of place "Supermarket near Perne Road", by the nearest place with a street's
 * name within 300 m. A place without a name, or with that of the area (such as its railway station), is "Near" that street, or what it is called.
 */
export function nameOfPlace(named: NamedPlaces, place: number): string {
  const own = placeName(named.places.names[place]!).trim();
  if (isStreet(named, own)) return own;
  const street = nearestStreet(named, place);
  if (street === null) return own || NO_NAME;
  return isPlaceType(own) ? `${own} near ${street}` : `Near ${street}`;
}

/** Of equally near ones the first; null when there is none within 300 m. */
function nearestStreet(named: NamedPlaces, place: number): string | null {
  const { names, longitude, latitude } = named.places;
  const [east, north] = metresPerDegree(latitude[place]!);
  let [best, least] = [-1, THRESHOLDS.nearestStreet ** 2];
  for (let other = 0; other < names.length; other++) {
    const square =
      (east * (longitude[other]! - longitude[place]!)) ** 2 + (north * (latitude[other]! - latitude[place]!)) ** 2;
    if (square > least || (square === least && best >= 0)) continue;
    if (!isStreet(named, placeName(names[other]!).trim())) continue;
    [best, least] = [other, square];
  }
  return best < 0 ? null : placeName(names[best]!);
}

/** Whether a name tells one place of the area from others. */
function isStreet({ areaNames }: NamedPlaces, name: string): boolean {
  const same = (other: string): boolean => other.trim().toLowerCase() === name.toLowerCase();
  return name !== "" && !isPlaceType(name) && !areaNames.some(same);
}

/** Of longitude and of latitude there, on the ellipsoid of WGS 84 (series of the US National Imagery and Mapping Agency). */
function metresPerDegree(latitude: number): readonly [east: number, north: number] {
  const angle = (latitude * Math.PI) / 180;
  const east = 111_412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle);
  const north = 111_132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle);
  return [east, north];
}
