// What people read: rounding, commas, signs and spaces.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  formatRate,
  formatRatio,
  formatShare,
  formatSigned,
  withPercent,
} from "../../../src/core/basics/finer-numbers.ts";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { formatCount, formatPercent } from "../../../src/core/basics/numbers.ts";
import { percentText } from "../../../src/core/basics/percent.ts";
import { formatShareFinely } from "../../../src/core/basics/share-finely.ts";

it("puts a comma between thousands", () => {
  expect([0, 7, 999, 1000, 13_841, 1_234_567].map(formatCount)).toEqual([
    "0",
    "7",
    "999",
    "1,000",
    "13,841",
    "1,234,567",
  ]);
});

it("gives rates one decimal and ratios two", () => {
  expect([0, 11.24, 11.25, 357.17, 1234.56].map(formatRate)).toEqual(["0.0", "11.2", "11.3", "357.2", "1,234.6"]);
  expect([1, 0.957516, 2.125].map(formatRatio)).toEqual(["1.00", "0.96", "2.13"]);
});

it("prints per cent as a whole number behind a space that does not break", () => {
  expect(formatPercent(4.3)).toBe("4\u00a0%");
  expect(formatPercent(1250)).toBe("1,250\u00a0%");
  expect(formatPercent(-69.05)).toBe("\u221269\u00a0%");
});

it("signs differences with a true minus", () => {
  expect([30, -39, -1386, 0].map((difference) => formatSigned(difference))).toEqual([
    "+30",
    "\u221239",
    "\u22121,386",
    "0",
  ]);
  expect(formatSigned(-0.25, 1)).toBe("\u22120.3");
});

it("never shows a signed zero", () => {
  expect([-0.4, 0.4, -0].map((value) => formatSigned(value))).toEqual(["0", "0", "0"]);
  expect(formatRate(-0.04)).toBe("0.0");
  expect([0.0499, 0.033, 0.0094, 0.0004].map(formatRate)).toEqual(["0.05", "0.03", "0.009", "0.0004"]);
  fc.assert(
    fc.property(fc.double({ min: 1e-8, max: 1, noNaN: true }), (something) => {
      for (const format of [formatRate, formatShare, formatShareFinely, percentText])
        expect(format(something)).toMatch(/[1-9]/);
    }),
  );
  expect(formatPercent(-0.3)).toBe("0\u00a0%");
});

it("signs a difference and its per cent alike, and says of a little that it is under 1 %", () => {
  const texts = [47.3, -37, 0.3, -0.3].map((percent) => withPercent("+7", known(percent)));
  expect(texts).toEqual(["+7 (+47\u00a0%)", "+7 (\u221237\u00a0%)", "+7 (under 1\u00a0%)", "+7 (under 1\u00a0%)"]);
  expect(withPercent("0", known(0))).toBe("0 (0\u00a0%)");
  expect(withPercent("\u22127", unknown("a small base"))).toBe("\u22127");
});

it("rounds a fall like the rise of the same size", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1e9, noNaN: true }), (size) => {
      expect(formatSigned(-size)).toBe(formatSigned(size).replace("+", "\u2212"));
    }),
  );
});

it("can be read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (count) => {
      expect(Number(formatCount(count).replaceAll(",", "").replace("\u2212", "-"))).toBe(count);
    }),
  );
});

it("prints parts of a whole in whole per cents, and what is under one so that it is not nothing", () => {
  expect([0.334, 0.0594, 0.0094, 0.00494, 0].map(formatShare)).toEqual([
    "33\u00a0%",
    "6\u00a0%",
    "0.9\u00a0%",
    "0.5\u00a0%",
    "0\u00a0%",
  ]);
});
