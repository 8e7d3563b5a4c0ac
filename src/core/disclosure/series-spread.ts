// How much monthly counts vary of which only the least and the most are known: bounds of Pearson's sum Σ(x − x̄)²/x̄ that
// no values within them leave.

/** The least and the most of each month, and of their sum. */
export interface UnsureRun {
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** With S the sum, Q the sum of squares and n the months, the sum is nQ/S − S; 0 where S is 0. */
export function pearsonBounds(run: UnsureRun): readonly [least: number, most: number] {
  const months = run.lows.length;
  if (months < 2) return [0, 0];
  const of = (squares: number, sum: number): number => (sum === 0 ? 0 : Math.max(0, (months * squares) / sum - sum));
  let most = 0;
  const largest = mostSquares(run);
  for (let sum = run.low; sum <= run.high; sum++) most = Math.max(most, of(largest(sum), sum));
  // The least over all values with a sum is convex in that sum.
  let [from, to] = [run.low, run.high];
  const least = (sum: number): number => of(leastSquares(run, sum), sum);
  while (to - from > 2) {
    const [left, right] = [Math.floor((2 * from + to) / 3), Math.ceil((from + 2 * to) / 3)];
    if (least(left) <= least(right)) to = right;
    else from = left;
  }
  let smallest = Number.POSITIVE_INFINITY;
  for (let sum = from; sum <= to; sum++) smallest = Math.min(smallest, least(sum));
  return [Math.max(0, smallest * (1 - ROUNDING)), most * (1 + ROUNDING)];
}

const ROUNDING = 1e-9;

/** At least as much as the squares of any values with a sum: the months that gain most from each more are raised first. */
function mostSquares({ lows, highs }: UnsureRun): (sum: number) => number {
  const order = lows.map((_, index) => index).sort((a, b) => lows[b]! + highs[b]! - lows[a]! - highs[a]!);
  return (sum) => {
    let squares = lows.reduce((all, low) => all + low * low, 0);
    let left = sum - lows.reduce((all, low) => all + low, 0);
    for (const index of order) {
      if (left <= 0) break;
      const taken = Math.min(left, highs[index]! - lows[index]!);
      squares += taken * (lows[index]! + highs[index]!);
      left -= taken;
    }
    return squares;
  };
}

/** The least squares of values with a sum: all at one level, but for those whose limits keep them from it. */
function leastSquares({ lows, highs }: UnsureRun, sum: number): number {
  const at = (level: number): readonly number[] =>
    lows.map((low, index) => Math.min(highs[index]!, Math.max(low, level)));
  const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  let [low, high] = [Math.min(...lows), Math.max(...highs)];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (total(at(middle)) > sum) high = middle;
    else low = middle;
  }
  return at(low).reduce((all, value) => all + value * value, 0);
}

const BISECTIONS = 60;
