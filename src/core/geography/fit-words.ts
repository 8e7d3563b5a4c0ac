// What is said of wards that do not fit together or whose rings are odd, in a build and in a check alike.
import type { RingFault } from "./ring-faults.ts";
import type { Overlap } from "./ward-fit.ts";

/** "0.25 %" of a part from 0 to 1. */
export function percent(part: number): string {
  if (part > 0 && part < 0.00005) return "less than 0.01 %";
  return `${(100 * part).toFixed(part < 0.01 ? 2 : 1)} %`;
}

/** "a ring crosses itself, in 100.0 % of the ward, 3.1 % of the area". */
export function ringFaultWords({ what, part, ofAll }: RingFault): string {
  return part === null ? what : `${what}, in ${percent(part)} of the ward, ${percent(ofAll)} of the area`;
}

/** "lie over each other, in 52.0 % of the smaller one, 3.1 % of the area". */
export function overlapWords({ part, ofAll }: Overlap): string {
  return `lie over each other, in ${percent(part)} of the smaller one, ${percent(ofAll)} of the area`;
}
