// What to call a place of the open data: some carry a kind of place for a name, which a street nearby makes findable.
import { placeName } from "../../area/place-name.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";

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
 * name within 300 m. A place without a name, or with that of the area (such as its railway station), is "Near" that street, or what it is called.
 */
export function nameOfPlace(inMetres: PlacesInMetres, place: number): string {
  const own = placeName(inMetres.places.names[place]!).trim();
  if (isStreet(inMetres, own)) return own;
  const street = nearestStreet(inMetres, place);
  if (street === null) return own || "A place without a name";
  return isPlaceType(own) ? `${own} near ${street}` : `Near ${street}`;
}

/** Of equally near ones the first; null when there is none within 300 m. */
function nearestStreet(inMetres: PlacesInMetres, place: number): string | null {
  const { places, easting, northing } = inMetres;
  let [best, least] = [-1, THRESHOLDS.nearestStreet ** 2];
  for (let other = 0; other < easting.length; other++) {
    const square = (easting[other]! - easting[place]!) ** 2 + (northing[other]! - northing[place]!) ** 2;
    if (square > least || (square === least && best >= 0)) continue;
    const name = placeName(places.names[other]!).trim();
    if (!isStreet(inMetres, name)) continue;
    [best, least] = [other, square];
  }
  return best < 0 ? null : placeName(places.names[best]!);
}

/** Whether a name tells one place of the area from others. */
function isStreet({ areaNames }: PlacesInMetres, name: string): boolean {
  const same = (other: string): boolean => other.trim().toLowerCase() === name.toLowerCase();
  return name !== "" && !isPlaceType(name) && !areaNames.some(same);
}
