// How little it can be chance that a count is the sum of others, in bits.

/** Of a count over 0, as if it were drawn about just what it is: −log₂ of Poisson(v; v), by Stirling. */
export function countBits(count: number): number {
  return (Math.log(2 * Math.PI * count) / 2 + 1 / (12 * count)) / Math.LN2;
}

/** log₂ of the ways to choose `some` of `of`. */
export function combinationBits(of: number, some: number): number {
  let bits = 0;
  for (let one = 1; one <= Math.min(some, of - some); one++) bits += Math.log2((of - one + 1) / one);
  return bits;
}
