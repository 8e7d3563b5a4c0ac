// The assessment of the built-in area against the figures of independent programs.
import { describe, expect, it } from "vitest";
import { type OffenceTable, offenceTableOf } from "../../../src/core/assessment/offence-table.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { selected, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { OFFENCES, oracleText, rowsOf, squaresWithin, YEAR_2024 } from "../../oracles.ts";

const area = builtInArea();

function analysis(slug: string, period = YEAR_2025): OffenceTable {
  const notAsked = { known: false, reason: "not asked for" } as const;
  return offenceTableOf(area, figuresOf(area, selected(area, slug), period, notAsked));
}

function relative(ours: number | null | undefined, theirs: string | undefined): number {
  return Math.abs((ours ?? Number.NaN) / Number(theirs) - 1);
}

describe("the funnel of 2024", () => {
  it.each(Object.entries(OFFENCES))(
    "of %s has the expected counts, limits and dispersion of every ward",
    (group, slug) => {
      const ours = analysis(slug, YEAR_2024);
      const theirs = rowsOf("2024/rates-funnel.csv").filter((row) => row["group"] === group);
      expect(theirs).toHaveLength(14);
      for (const row of theirs) {
        const ward = ours.wards.find(({ wardCode }) => wardCode === row["ward_code"]);
        expect([ward?.count, ward?.population]).toEqual([Number(row["count"]), Number(row["population"])]);
        const deviations = [
          relative(ward?.rate, row["rate"]),
          relative(ward?.rateLow, row["rate_lo"]),
          relative(ward?.rateHigh, row["rate_hi"]),
          relative(ward?.expected, row["expected"]),
          relative(ward?.ratio, row["ratio"]),
          relative(ours.funnelPhi, row["phi_winsorised10"]),
          relative(ward?.funnelLow95, row["funnel_lo_95"]),
          relative(ward?.funnelHigh95, row["funnel_hi_95"]),
          relative(ward?.funnelLow998, row["funnel_lo_998"]),
          relative(ward?.funnelHigh998, row["funnel_hi_998"]),
        ];
        expect(Math.max(...deviations)).toBeLessThan(1e-5);
      }
    },
  );
});

describe("the classes of the period 2024", () => {
  it("have the sum of squares within them of an independent program", () => {
    const lines = oracleText("2024/breaks-fisher5.txt").trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [group = "", cuts = ""] = line.split("|");
      const { wards, periodBreaks } = analysis(OFFENCES[group] ?? "", YEAR_2024);
      const rates = wards.map(({ rate }) => rate ?? Number.NaN);
      const theirs = squaresWithin(rates, cuts.split(",").map(Number));
      expect(Math.abs(squaresWithin(rates, periodBreaks ?? []) / theirs - 1)).toBeLessThan(1e-9);
    }
  });
});

describe("the change of 2025", () => {
  it("has the counts, φ, z, p, adjusted p and words of every ward", () => {
    const { wards } = analysis("shoplifting");
    const rows = rowsOf("change-2024-2025-shoplifting.csv");
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      const ward = wards.find(({ wardCode }) => wardCode === row["ward_code"]);
      expect(ward).toMatchObject({ before: Number(row["a"]), count: Number(row["b"]), verdict: row["verdict"] });
      const off = (ours: number | null | undefined, theirs: string | undefined): number =>
        Math.abs((ours ?? Number.NaN) - Number(theirs));
      expect(off(ward?.changePhi, row["phi"])).toBeLessThan(1e-6);
      expect(off(ward?.z, row["z"])).toBeLessThan(1e-6);
      expect(off(ward?.p, row["p"])).toBeLessThan(1e-6);
      expect(off(ward?.pAdjusted, row["p_adjusted"])).toBeLessThan(1e-6);
    }
  });
});
