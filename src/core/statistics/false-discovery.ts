// Many comparisons at once: p adjusted so that of all that are called, only a known share is called by chance.

/**
 * The p of each comparison adjusted by Benjamini and Hochberg (1995), in the order given: the smallest rate of false
 * discoveries at which it would still be called. Never under its own p, never over 1.
 */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  const order = p.map((_, index) => index).sort((a, b) => p[b]! - p[a]!);
  const adjusted = new Array<number>(p.length);
  let lowest = 1;
  order.forEach((index, above) => {
    lowest = Math.min(lowest, p[index]! * (p.length / (p.length - above)));
    adjusted[index] = lowest;
  });
  return adjusted;
}
