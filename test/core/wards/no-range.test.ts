// The reason why a trend has no expected range.
import { expect, it } from "vitest";
import { noRangeReason } from "../../../src/core/wards/no-range.ts";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

function reason(count: number, from: number, wards: readonly number[] = [0]): string {
  const dataset = area({ count: () => count });
  return noRangeReason(trendOf(dataset, selected(dataset, "drugs"), { from, to: TWO_YEARS.to }, wards));
}

it("says nothing where there is a range, or several lines", () => {
  expect(reason(10, YEAR_2025.from)).toBe("");
  expect(reason(10, JANUARY, [0, 1])).toBe("");
});

it("says that too few months lie before the period", () => {
  expect(reason(10, YEAR_2025.from - 1)).toBe("No expected range: it needs 12 months before the period. ");
});

it("says that the months average too few", () => {
  expect(reason(4, YEAR_2025.from)).toBe("No expected range: the months before average under 5. ");
});
