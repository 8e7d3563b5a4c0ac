// What the places of a package are, in one sentence: beneath every page, in frames of other pages and on the last slide.
import type { Descriptor } from "./descriptor-form.ts";
import { isOwnData } from "./is-own-data.ts";

/** True of its kind of records and points; that it is without places where it has none. */
export function placesText(descriptor: Descriptor): string {
  const { disclosure, points } = descriptor.wardscope;
  if (disclosure) return "Public copy: without places.";
  if (!descriptor.resources.some(({ path }) => path === "places.csv")) return "Without places.";
  if (points === "exact") return "Places are exact points of own data: not for the public.";
  if (isOwnData(descriptor)) return "Places are points that many offences share, not scenes.";
  return "Places are anonymised map points, not scenes.";
}
