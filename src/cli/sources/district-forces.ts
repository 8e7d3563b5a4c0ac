// Which forces' files a district needs.
import type { ForceArea } from "../../core/build/force-areas.ts";

export interface DistrictForces {
  /** Slugs without another twice, the home forces first. */
  readonly forces: readonly string[];
  /** Codes that the table does not have. */
  readonly unknown: readonly string[];
}

/**
 * The home force of each district, by its code, and the transport police, which has no area of its own and records on the railways of
 * all. Neighbours record few offences beyond their border; `build` counts the files of such forces where they are given, so they are an
 * addition and no need.
 */
export function forcesOf(
  areas: readonly ForceArea[],
  codes: readonly string[],
  transportPolice: string,
): DistrictForces {
  const home = new Map(areas.map(({ code, force }) => [code, force]));
  const forces = codes.flatMap((code) => home.get(code) ?? []);
  return { forces: [...new Set([...forces, transportPolice])], unknown: codes.filter((code) => !home.has(code)) };
}
