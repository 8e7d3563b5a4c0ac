// The open data beside the official count of the same place and months: only where both are whole and count the same.
import { describe, expect, it } from "vitest";
import type { CompareRow } from "../../../src/core/area/compare-table.ts";
import {
  isFarFromOfficial,
  nearnessCaveats,
  nearnessOf,
  nearnessWords,
  officialMonths,
  officialName,
} from "../../../src/core/published/nearness.ts";
import { officialTable } from "../../../src/core/published/official-places.ts";
import { area, JANUARY, type Plan, TWO_YEARS } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { officialRow, officialRows } from "../../official-rows.ts";
import { bothOf } from "../disclosure/whole-and-copy.ts";

/** Year ending June 2025, of three wards with 10, 20 and 30 of each category a month: 720 a year. */
const place = (counts: Partial<CompareRow> = {}, districts: readonly string[] = ["E07000001"]) => ({
  ...{ row: officialRow({ count: 720, periodEnd: JANUARY + 17, ...counts }), districts },
});
const DISTRICTS = ["E07000001"];
const near = (plan: Partial<Plan> = {}, counts: Partial<CompareRow> = {}) =>
  nearnessOf(area(plan), place(counts), DISTRICTS);

describe("Cambridge in the year ending June 2025", () => {
  const own = officialTable(officialRows()).places.find(({ row }) => row.name === "Cambridge")!;
  const found = nearnessOf(builtInArea(), own, ["E07000008"]);
  const all = found.known ? found.value : [];

  it("has 14,154 open to 14,100 official crimes, and 8 % more shoplifting", () => {
    const of = (slug: string) => all.find((one) => one.slug === slug)!;
    expect(of("all-crime")).toMatchObject({ open: 14_154, official: 14_100 });
    expect(nearnessWords(of("all-crime"))).toBe("under 1\u00a0% more");
    expect(of("shoplifting")).toMatchObject({ open: 2_822, official: 2_602 });
    expect(nearnessWords(of("shoplifting"))).toBe("8\u00a0% more");
    expect(of("violence-and-sexual-offences")).toMatchObject({ official: 4_028 + 420 });
  });

  it("has each category but anti-social behaviour, and they add up to both totals", () => {
    const [total, ...parts] = all;
    expect(all.map(({ slug }) => slug)).not.toContain("anti-social-behaviour");
    expect(parts.reduce((sum, { open }) => sum + open, 0)).toBe(total!.open);
    expect(parts.reduce((sum, { official }) => sum + official, 0)).toBe(total!.official);
    expect(all.some(isFarFromOfficial)).toBe(false);
  });
});

describe("nearness", () => {
  it("is not said to want months where counts of a public copy are withheld", () => {
    const { open } = bothOf(3, 3, 24, 1);
    expect(nearnessOf(open, place({}, [open.code]), [open.code])).toEqual({
      known: false,
      reason: "counts of these months are withheld",
    });
  });

  it("is known where the package has all months of the year", () => {
    const found = near();
    expect(found.known && found.value.map(({ slug, open }) => [slug, open])).toEqual([
      ["all-crime", 2_160],
      ["shoplifting", 720],
      ["burglary", 720],
      ["drugs", 720],
    ]);
  });

  it.each<readonly [why: string, plan: Partial<Plan>, reason: string]>([
    [
      "a package that begins later",
      { range: { from: JANUARY + 12, to: JANUARY + 23 } },
      "these data do not have all of",
    ],
    ["one that ends before", { range: { from: JANUARY, to: JANUARY + 16 } }, "these data do not have all of"],
    [
      "a month that was not submitted",
      { missing: [JANUARY + 10] },
      "Jul 2024 to Jun 2025 has no total (1 of 12 months not submitted)",
    ],
  ])("is not said of %s", (_, plan, reason) => {
    expect(near(plan)).toMatchObject({ known: false, reason: expect.stringContaining(reason) });
  });

  it("is said of a package with a missing month outside the year", () => {
    expect(near({ range: TWO_YEARS, missing: [JANUARY] }).known).toBe(true);
  });

  it("is not said of a part of a place, nor of a group without a number", () => {
    expect(nearnessOf(area(), place({ name: "Both" }, ["E07000001", "E07000002"]), DISTRICTS)).toMatchObject({
      reason: "the official count is of Both as a whole",
    });
    const found = near({}, { burglary: null });
    expect(found.known && found.value.map(({ slug }) => slug)).toEqual(["all-crime", "shoplifting", "drugs"]);
  });

  it("names the official groups", () => {
    expect(officialName(["violence", "sexual-offences"])).toBe("Violence against the person and sexual offences");
  });
});

describe("a caveat", () => {
  const texts = (categories: readonly number[], counts: Partial<CompareRow>) => {
    const found = near({}, { total: 2_160, ...counts });
    if (!found.known) throw new Error(found.reason);
    return nearnessCaveats(found.value, categories, officialMonths(place().row), "Testford");
  };

  it("is said over 10 % either way, with both numbers", () => {
    expect(texts([0], { shoplifting: 654 })).toEqual([
      "In Testford these data have 10\u00a0% more of shoplifting than the police’s official count of Jul 2024 to Jun 2025: 720 against 654.",
    ]);
    expect(texts([0], { shoplifting: 655 })).toEqual([]);
    expect(texts([0], { shoplifting: 801 })[0]).toContain("10\u00a0% fewer of shoplifting");
    expect(texts([0], { shoplifting: 800 })).toEqual([]);
  });

  it("of a group is that of each of its offences, and of all crime that of all crime", () => {
    expect(texts([0, 1], { shoplifting: 600, burglary: 900 })).toHaveLength(2);
    expect(texts([0, 1, 2], { shoplifting: 600 })).toEqual([]);
    expect(texts([2], { shoplifting: 600 })).toEqual([]);
    expect(texts([3], { shoplifting: 600 })).toEqual([]);
  });

  it("makes no per cent of few", () => {
    const few = { slug: "robbery", label: "Robbery", groups: [], categories: [0], official: 49, open: 10, more: -0.8 };
    expect(isFarFromOfficial(few)).toBe(false);
    expect(nearnessWords(few)).toBeNull();
    expect(nearnessWords({ ...few, official: 0, open: 3, more: null })).toBeNull();
    expect(nearnessWords({ ...few, official: 500, open: 500, more: 0 })).toBe("as many");
  });
});
