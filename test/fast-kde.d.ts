// The part of fast-kde that the benchmark is compared with; the package brings no types.

declare module "fast-kde" {
  interface Density2dOptions<Point> {
    readonly x: (point: Point) => number;
    readonly y: (point: Point) => number;
    readonly weight: (point: Point) => number;
    readonly bandwidth: number;
    readonly bins: readonly [number, number];
    readonly extent: readonly [readonly [number, number], readonly [number, number]];
  }
  export function density2d<Point>(
    points: readonly Point[],
    options: Density2dOptions<Point>,
  ): { grid(): Float64Array };
}
