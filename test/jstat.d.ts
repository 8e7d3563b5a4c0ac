// What the tests take from jstat, which ships without types.
declare module "jstat" {
  interface Distributions {
    studentt: { cdf(t: number, degrees: number): number; inv(p: number, degrees: number): number };
    binomial: { cdf(k: number, n: number, p: number): number };
    chisquare: { cdf(x: number, degrees: number): number; inv(p: number, degrees: number): number };
    ibeta(x: number, a: number, b: number): number;
  }
  const jStat: Distributions;
  export = jStat;
}
