// The counts at which the tails of a Poisson distribution have a probability, by the gamma distribution between whole numbers.

/** From this argument on Stirling's series for the logarithm of the gamma function has all digits. */
const STIRLING_FROM = 16;
const ROOT_STEPS = 100;
const ROOT_ACCURACY = 1e-13;
const SMALLEST = 1e-300;

/**
 * The count U at which a Poisson count of this mean (over 0) lies or above it with this probability, under ½: P(X ≥ U) is the
 * part of a gamma variable of shape U under the mean, which continues it between whole numbers.
 */
export function poissonUpper(probability: number, mean: number): number {
  const excess = (count: number): number => Math.log(gammaParts(count, mean).lower / probability);
  let width = bracketWidth(mean);
  while (excess(mean + width) > 0) width *= 2;
  return root(mean, mean + width, excess);
}

/**
 * The count L at which a Poisson count of this mean (over 0) lies or below it with this probability, under ½: P(X ≤ L) is the part
 * of a gamma variable of shape L + 1 over the mean. 0 where even no event at all is likelier than that.
 */
export function poissonLower(probability: number, mean: number): number {
  const excess = (count: number): number => Math.log(gammaParts(count + 1, mean).upper / probability);
  if (excess(0) >= 0) return 0;
  let width = Math.min(bracketWidth(mean), mean);
  while (excess(mean - width) > 0) width = Math.min(2 * width, mean);
  return root(mean - width, mean, excess);
}

/**
 * Both regularised incomplete gamma functions of x over 0: the series of Abramowitz & Stegun 6.5.29 below shape + 1, the continued
 * fraction 6.5.31 (by Lentz's method) above it, so that the smaller of the two keeps its digits.
 */
export function gammaParts(shape: number, x: number): { readonly lower: number; readonly upper: number } {
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * Number.EPSILON; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return { lower: front * sum, upper: 1 - front * sum };
  }
  const upper = front * upperFraction(shape, x);
  return { lower: 1 - upper, upper };
}

/** ln Γ(x) for x over 0: Stirling's series, after x was raised by the recurrence. */
export function logGamma(x: number): number {
  let factor = 1;
  let raised = x;
  for (; raised < STIRLING_FROM; raised++) factor *= raised;
  const square = raised * raised;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / raised;
  return (raised - 0.5) * Math.log(raised) - raised + Math.log(2 * Math.PI) / 2 + series - Math.log(factor);
}

function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || SMALLEST);
    c = b + a / c || SMALLEST;
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= 2 * Number.EPSILON) return fraction;
  }
}

/** Beyond every probability that is asked for; doubled where it is not. */
function bracketWidth(mean: number): number {
  return 4 * Math.sqrt(mean) + 4;
}

/** Where a function that has different signs at the two ends is 0: false position, halving the end that stays (Illinois). */
function root(from: number, to: number, f: (x: number) => number): number {
  let [other, last] = [from, to];
  let [atOther, atLast] = [f(other), f(last)];
  for (let step = 0; step < ROOT_STEPS; step++) {
    const next = last - (atLast * (last - other)) / (atLast - atOther);
    if (Math.abs(next - last) <= ROOT_ACCURACY * next) return next;
    const value = f(next);
    if (Math.sign(value) === Math.sign(atLast)) atOther /= 2;
    else [other, atOther] = [last, atLast];
    [last, atLast] = [next, value];
  }
  return last;
}
