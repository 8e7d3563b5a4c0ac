// Whether the search can find streets: not where a package names none, nor for residents, of own records.
import { isOwnData } from "../core/area/is-own-data.ts";
import { gazetteer } from "./map-models.ts";
import { audience, type ReadyState } from "./models.ts";

/** Before the places have come: whether there are any for these readers. */
export function findsStreets(state: ReadyState): boolean {
  const { dataset, placesStatus } = state;
  if (placesStatus !== "loading") return gazetteer(state).some(({ kind }) => kind === "place");
  return (
    dataset.descriptor.resources.some(({ path }) => path === "places.csv") &&
    !(audience(state) === "public" && isOwnData(dataset.descriptor))
  );
}
