// What to call a place of the open data: some carry a kind of place for a name, which a street nearby makes findable.
import type { Dataset, Places } from "../area/dataset.ts";
import { placeName } from "../area/place-name.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { toGrid } from "./british-grid.ts";
import { gridReference } from "./grid-reference.ts";

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

/**
 * The name of a place (index): its own, unless the whole area is called the same; or for a kind of place "Supermarket near Perne Road", by the nearest place with a street's
 * name within 300 m. A place without a name, or with that of the area (such as its railway station), is "Near" that street, or what it is called; null where it has neither.
 */
export function givenName(named: NamedPlaces, place: number): string | null {
  const own = placeName(named.places.names[place]!).trim();
  if (isStreet(named, own)) return own;
  const street = nearestStreet(named, place);
  if (street === null) return own || null;
  return isPlaceType(own) ? `${own} near ${street}` : `Near ${street}`;
}

/** The same of any place: one that has neither a name nor a street nearby is called by its grid reference. */
export function nameOfPlace(named: NamedPlaces, place: number): string {
  return givenName(named, place) ?? nameOfPoint(named.places.longitude[place]!, named.places.latitude[place]!);
}

/** What a point is called where nothing around it has a name: "Grid reference TL 452 582", which tells hundreds of metres apart. */
export function nameOfPoint(longitude: number, latitude: number): string {
  const reference = gridReference(toGrid(longitude, latitude));
  return reference === null ? `${latitude.toFixed(3)}, ${longitude.toFixed(3)}` : `Grid reference ${reference}`;
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
