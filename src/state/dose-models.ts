// What was done at the places of the sheet, beside what followed there.
import { type Dose, dosesOf } from "../core/hotspots/patrols/dose.ts";
import type { FootArea } from "../core/hotspots/patrols/foot-area.ts";
import type { Visit } from "../core/hotspots/patrols/visit.ts";
import { placesInMetres } from "./hotspot-models.ts";
import { dataset, derive, selection } from "./models.ts";
import { plan } from "./patrol-models.ts";
import { thisMinute } from "./this-minute.ts";

/** Of visits to the places of the sheet, by the id of the place; null while there is no sheet, and for residents. */
export const doses = derive(
  [dataset, plan, placesInMetres, selection],
  ({ slug }, planned, inMetres, chosen): ((visits: readonly Visit[]) => ReadonlyMap<string, Dose>) | null => {
    if (planned === null || inMetres === null) return null;
    return (visits) => {
      const own = visits.filter(({ area }) => area === slug);
      return dosesOf(inMetres, chosen, planned.chosen, own);
    };
  },
);

/** A visit to a place of the sheet at a minute ("2026-11-27T21:15"), by default now. */
export function visitTo(slug: string, { id, name, wardName, peak }: FootArea, at = thisMinute()): Visit {
  const degrees = (value: number): number => Number(value.toFixed(6));
  const { longitude, latitude } = peak;
  return {
    area: slug,
    at,
    place: id,
    name,
    ward: wardName,
    longitude: degrees(longitude),
    latitude: degrees(latitude),
  };
}
