// The rolling mean of a monthly series.

/**
 * The mean of each month and the `window` − 1 before it, in the place of the last of them; null while they are fewer than
 * that, and wherever one of them was not submitted (null).
 */
export function rollingMean(monthly: readonly (number | null)[], window: number): readonly (number | null)[] {
  let sum = 0;
  let run = 0;
  return monthly.map((count, index) => {
    if (count === null) {
      sum = 0;
      run = 0;
      return null;
    }
    sum += count - (run >= window ? monthly[index - window]! : 0);
    run++;
    return run >= window ? sum / window : null;
  });
}
