// A trend of two months whose signals are given, for tests of what is said of them.
import type { TrendModel } from "../src/core/wards/trend.ts";
import { TWO_YEARS, YEAR_2025 } from "./area.ts";

export function trendWith(
  longRuns: readonly number[],
  outside: readonly number[],
  outerThirds: readonly number[] = [],
): TrendModel {
  const line = { id: "district", label: "Testford", monthly: [1, 2], rolling: [null, 1.5] };
  const expected = { baseline: TWO_YEARS, centre: 10, low: 4, high: 16, outside, below: [], longRuns, outerThirds };
  return {
    range: YEAR_2025,
    period: YEAR_2025,
    noun: "offences",
    lines: [line],
    expected,
    notes: [],
    missing: new Map(),
  };
}
