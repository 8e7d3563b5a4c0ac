// How much ground may be counted in a wrong ward before a build and a check refuse the wards.

/** Part of the area above which an overlap, a gap or an odd ring is no matter of rounding. */
export const LEAST_PART = 0.001;
/** Part of a ward, however small it is in the area, that cannot be a matter of rounding either. */
const MOST_OF_WARD = 0.1;

/** Ground by its part of a ward (null where it cannot be told) and of all wards together, both from 0 to 1. */
interface WrongGround {
  readonly part: number | null;
  readonly ofAll: number;
}

export function isTooMuch({ part, ofAll }: WrongGround): boolean {
  return part === null || part > MOST_OF_WARD || ofAll > LEAST_PART;
}
