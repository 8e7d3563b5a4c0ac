// The quantiles of the gamma distribution, for exact limits of a Poisson count whose mean need not be whole.

/** From this argument on Stirling's series for the logarithm of the gamma function has all digits. */
const STIRLING_FROM = 16;
const NEWTON_STEPS = 200;
const SMALLEST = 1e-300;

/**
 * The x below which a gamma variable of this shape (over 0, unit scale) lies with this probability, 0 to 1. Half the χ² quantile
 * of twice as many degrees. Newton's steps, kept inside a bracket: from the mean, or for shapes under 1 from the first term of the
 * series, which is never above the quantile.
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(shape > 0)) throw new Error(`gamma of shape ${shape}`);
  const logGammaOfShape = logGamma(shape);
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let x = shape < 1 ? Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape) : shape;
  if (x < SMALLEST) return 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { lower, upper } = gammaParts(shape, x, logGammaOfShape);
    const excess = probability < 0.5 ? lower - probability : 1 - probability - upper;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGammaOfShape);
    const newton = x - excess / density;
    const middle = high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
    const next = newton > low && newton < high ? newton : middle;
    if (Math.abs(next - x) <= 4 * Number.EPSILON * x || next < SMALLEST) return next;
    x = next;
  }
  return x;
}

/**
 * Both regularised incomplete gamma functions of x over 0: the series of Abramowitz & Stegun 6.5.29 below shape + 1, the continued
 * fraction 6.5.31 (by Lentz's method) above it, so that the smaller of the two keeps its digits.
 */
export function gammaParts(
  shape: number,
  x: number,
  logGammaOfShape: number = logGamma(shape),
): { readonly lower: number; readonly upper: number } {
  const front = Math.exp(shape * Math.log(x) - x - logGammaOfShape);
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
