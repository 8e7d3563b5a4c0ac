// What is said of areas whose district has no code, or one that nobody knows.
import type { Inputs } from "./build-inputs.ts";

/** In the place of a district's code where the wards of the reader's own name none. */
export const NO_DISTRICT = "own";

/** "Cambridge (E07000008)"; the name alone where there is no code. */
export function withCode(name: string, code: string): string {
  return code === NO_DISTRICT ? name : `${name} (${code})`;
}

/** Of districts that the table of districts does not know, so that the home force is guessed: without a full stop. */
export function districtWarnings({ districts, forces }: Pick<Inputs, "districts" | "forces">): readonly string[] {
  const home = forces.coverage.find(({ role }) => role === "home");
  return districts
    .filter(({ force }) => force === undefined)
    .map(({ code }) => {
      const why = code === NO_DISTRICT ? "the wards name no district" : `${code} is no district of geo/force-areas.csv`;
      return `${why}: ${home?.name ?? home?.force}, with most rows here, is taken for its force`;
    });
}
