// The funnel plot: hand-counted wards, when there are no limits, and what cannot be known.
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { NO_LIMITS } from "../../../src/core/assessment/funnel-words.ts";
import { area, TWO_YEARS } from "../../area.ts";
import { figuresIn } from "./listed.ts";

function model(dataset: Dataset) {
  const found = funnelOf(figuresIn(dataset, "drugs"));
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

/** Six wards of 1,000 residents whose counts of a year are as given. */
function yearly(counts: readonly number[], population: readonly (number | null)[] = counts.map(() => 1000)): Dataset {
  return area({
    wards: counts.map((_, index) => `Ward ${index + 1}`),
    population,
    count: (ward, month, slug) => (slug === "drugs" && month === TWO_YEARS.to ? counts[ward]! : 0),
  });
}

describe("funnelOf", () => {
  it("expects what residents and the district's rate lead to", () => {
    const { wards } = model(yearly([10, 20, 30], [1000, 2000, 3000]));
    expect(wards.map(({ count, place }) => [count, place.known && place.value.expected])).toEqual([
      [10, 10],
      [20, 20],
      [30, 30],
    ]);
    expect(
      wards.every(({ place }) => place.known && place.value.position === "inside" && place.value.ratio === 1),
    ).toBe(true);
  });

  it("calls a ward outside the limits different, and never bad", () => {
    const { wards, title, finding, curves, phi } = model(
      yearly([200, 100, 100, 101, 99, 100, 100, 100, 100, 100, 100]),
    );
    expect(phi).toBeLessThan(1.5);
    expect(wards.map(({ place }) => place.known && place.value.position === "outside 99.8 %").indexOf(true)).toBe(0);
    expect(title).toBe("1 of 11 wards is different from Testford");
    expect(finding).toMatch(
      /^Outside the 99.8 % limits, more offences for their residents than Testford as a whole: Ward 1\./,
    );
    expect(curves?.length).toBeGreaterThan(20);
    expect(
      curves?.every(
        ({ low998, low95, high95, high998 }) => low998 <= low95 && low95 < 1 && 1 < high95 && high95 <= high998,
      ),
    ).toBe(true);
    expect(`${title} ${finding}`).not.toMatch(/\b(?:bad|worst|dangerous|worse)\b/i);
  });

  it("says which wards are between the limits, where they are drawn hollow", () => {
    const { wards, finding, title } = model(yearly([124, 100, 100, 101, 99, 100, 100, 100, 100, 76, 100]));
    expect(wards.map(({ place }) => place.known && place.value.position).slice(0, 2)).toEqual([
      "outside 95 %",
      "inside",
    ]);
    expect(title).toBe("No ward is different from Testford");
    expect(finding).toContain(
      "Drawn hollow, outside the 95 % limits but inside the 99.8 %, as chance alone makes at most 1 ward in 20: Ward 1 and Ward 10.",
    );
    expect(model(yearly([100, 100, 100])).finding).not.toContain("hollow");
  });

  it("calls outside what the exact Poisson test calls, where wards differ no more than by chance", () => {
    // 3, 4 and 19 times 10 are 9.38 each. A Poisson count of that mean is at most 3 with 1.6 %, at most 4 with 4.3 %.
    const { wards, phi, finding } = model(yearly([3, 4, ...Array<number>(19).fill(10)]));
    expect(phi).toBeLessThan(1);
    expect(wards.map(({ place }) => place.known && place.value.position)).toEqual([
      "outside 95 %",
      ...Array<string>(20).fill("inside"),
    ]);
    expect(finding).toMatch(/ The limits are those of an exact Poisson test\.$/);
    // Of 2.85 expected, none at all comes with 5.8 %.
    const few = model(yearly([0, ...Array<number>(19).fill(3)]));
    expect(few.wards[0]?.place).toMatchObject({ value: { ratio: 0, position: "inside" } });
  });

  it("says by how much the limits are wider than those of the test", () => {
    const { phi, finding } = model(yearly([150, 90, 110, 80, 120, 100]));
    expect(phi).toBeGreaterThan(1);
    expect(finding).toMatch(/exact Poisson test, widened for wards varying [\d.]+ times as much as chance alone\.$/);
  });

  it("draws no limits where wards differ more than ten times as much as chance", () => {
    const { curves, wards, finding, title } = model(yearly([900, 10, 500, 20, 300]));
    expect(curves).toBeNull();
    expect(wards.every(({ place }) => place.known && place.value.position === null)).toBe(true);
    expect(finding.startsWith(NO_LIMITS)).toBe(true);
    expect(title).toBe("Wards differ too far for limits");
  });

  it("says why there is none: residents not known, nothing recorded, a month missing", () => {
    const reasonOf = (dataset: Dataset): string => {
      const found = funnelOf(figuresIn(dataset, "drugs"));
      return found.known ? "" : found.reason;
    };
    expect(reasonOf(yearly([5, 6, 7], [1000, 1000, null]))).toBe("the number of residents is not known");
    expect(reasonOf(yearly([0, 0, 0]))).toBe("nothing was recorded in the district in this period");
    expect(reasonOf(yearly([5, 6]))).toBe("fewer than 3 wards are not ranked");
    expect(reasonOf(area({ missing: [TWO_YEARS.to] }))).toBe("1 of 12 months not submitted");
    expect(reasonOf(yearly([5, 6, 7], [0, 0, 0]))).toBe("nobody lives here");
  });

  it("leaves out a ward where nobody lives, and takes three or sixty", () => {
    const empty = model(yearly([5, 6, 7], [0, 1000, 1000]));
    expect(empty.wards[0]?.place).toEqual({ known: false, reason: "nobody lives here" });
    expect(empty.wards[1]?.place.known).toBe(true);
    expect(model(yearly([12, 12, 12])).wards[0]?.place).toMatchObject({
      known: true,
      value: { ratio: 1, position: "inside" },
    });
    expect(model(yearly(Array.from({ length: 60 }, (_, index) => 40 + (index % 9)))).wards).toHaveLength(60);
  });
});
