// A long ranking in the room of its panel.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { RankingBar, RankingModel } from "../../../src/core/wards/ranking.ts";
import { LEFT_OUT, RANKING_ROWS, shortRanking } from "../../../src/core/wards/ranking-rows.ts";
import { bar } from "../../render/charts/drawings.ts";

function ranking(kind: RankingModel["kind"], known: number, unknown: number): RankingModel {
  const bars = Array.from({ length: known + unknown }, (_, index) => bar(`W${index}`, index < known ? -index : null));
  return { kind, classes: 5, bars, district: null };
}

const codes = (bars: readonly RankingBar[]): readonly string[] => bars.map(({ code }) => code);
const texts = (model: RankingModel, ...chosen: readonly string[]): string =>
  shortRanking(model, chosen)
    .bars.map(({ code, label }) => code || label)
    .join(" ");

it("shows the highest, the chosen and the lowest, and how many are between", () => {
  expect(texts(ranking("sequential", 63, 0), "W30")).toBe(
    "W0 W1 W2 W3 W4 W5 W6 W7 W8 W9 … 20 wards … W30 … 29 wards … W60 W61 W62",
  );
});

it("shows as many falls as rises, and wards without data as a number", () => {
  expect(texts(ranking("diverging", 63, 5))).toBe(
    "W0 W1 W2 W3 W4 W5 W6 … 49 wards … W56 W57 W58 W59 W60 W61 W62 5 without data",
  );
});

it("leaves a ranking that has room as it is", () => {
  const model = ranking("sequential", RANKING_ROWS, 0);
  expect(shortRanking(model, [])).toBe(model);
});

it("fits, keeps order and chosen wards, and counts every ward once", () => {
  const any = fc.record({
    kind: fc.constantFrom("sequential", "diverging"),
    known: fc.nat(150),
    unknown: fc.nat(40),
    chosen: fc.uniqueArray(fc.nat(190), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(any, ({ kind, known, unknown, chosen }) => {
      const whole = ranking(kind, known, unknown);
      const there = chosen.filter((index) => index < known + unknown).map((index) => `W${index}`);
      const { bars } = shortRanking(whole, there);
      const shown = codes(bars).filter((code) => code !== LEFT_OUT);
      expect(bars.length).toBeLessThanOrEqual(RANKING_ROWS);
      expect(shown).toEqual(codes(whole.bars).filter((code) => shown.includes(code)));
      expect(shown).toEqual(expect.arrayContaining(there));
      const left = bars.filter(({ code }) => code === LEFT_OUT).map(({ label }) => Number(/\d+/.exec(label)));
      expect(shown.length + left.reduce((sum, count) => sum + count, 0)).toBe(whole.bars.length);
    }),
  );
});
