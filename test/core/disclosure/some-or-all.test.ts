// What is said to be withheld of a public copy: some of it or all of it, and where flags cannot be told all wards are shown.
import fc from "fast-check";
import { expect, it } from "vitest";
import { chartCaveats } from "../../../src/core/assessment/chart-caveats.ts";
import { matrixOf } from "../../../src/core/assessment/matrix.ts";
import { untoldFlags, usuallyShown, wardsShown } from "../../../src/core/assessment/matrix-lines.ts";
import { wardParagraph } from "../../../src/core/assessment/ward-paragraph.ts";
import { isWithheld } from "../../../src/core/basics/withheld.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { judgedOf } from "../../../src/core/statistics/change.ts";
import { caveatsOf } from "../../../src/core/wards/caveats.ts";
import { rankingTitle } from "../../../src/core/wards/panel-titles.ts";
import { JANUARY } from "../../area.ts";
import { figuresIn } from "../assessment/listed.ts";
import { bothOf } from "./whole-and-copy.ts";

const YEAR = { from: JANUARY + 12, to: JANUARY + 23 };
const anyLevel = fc.constantFrom(0.1, 0.3, 0.6, 1, 2, 8);

it("some or all counts and verdicts are withheld, as they are", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.nat(1e6), anyLevel, (seed, level) => {
      const { open } = bothOf(seed, 4, 24, level);
      const figures = figuresIn(open, "drugs");
      const { wards } = figures;
      const said = [...wardParagraph(open, figures), `${rankingTitle(figures, "change")}.`].join(" ");
      for (const [noun, values] of [
        ["counts", wards.map(({ count }) => count)],
        ["verdicts", wards.map(({ change }) => judgedOf(change))],
      ] as const) {
        const hidden = values.filter(isWithheld).length;
        if (said.includes(`All ${noun} are withheld`)) expect(hidden).toBe(wards.length);
        if (said.includes(`Some ${noun} are withheld`)) expect(hidden).toBeLessThan(wards.length);
        for (const word of ["All", "Some"])
          if (said.includes(`${word} ${noun} are withheld`)) seen.add(`${word} ${noun}`);
      }
    }),
    { seed: 7 },
  );
  expect([...seen].sort()).toEqual(["All counts", "All verdicts", "Some counts", "Some verdicts"]);
});

it("wards of a large copy are all shown where none is flagged, and flags that cannot be told are", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.nat(1e6), fc.constantFrom(0.02, 0.1, 4), (seed, level) => {
      const { open } = bothOf(seed, 32, 24, level);
      for (const measure of ["rate", "flags", "change"] as const) {
        const model = matrixOf(listFigures(open, YEAR), measure);
        const shown = usuallyShown(model);
        seen.add(shown);
        expect(wardsShown(model, shown, "").length).toBeGreaterThan(0);
        const known = model.rows[0]!.cells.filter(({ flagged }) => flagged !== null).length;
        const all = model.offences.length;
        const text = known === 0 ? "." : ` of ${all - known} of ${all} offences.`;
        expect(untoldFlags(model)).toBe(measure === "change" || known === all ? "" : `Flags cannot be told${text}`);
      }
    }),
    { numRuns: 12, seed: 7 },
  );
  expect([...seen].sort()).toEqual(["all", "marked"]);
});

it("a copy is said to be one in files, and not beside every sentence of a page that says it above", () => {
  const { open } = bothOf(7, 4, 24, 2);
  const figures = figuresIn(open, "drugs");
  const { notice } = open.cube.withheld!;
  const texts = caveatsOf(open, figures, figures.district).map(({ text }) => text);
  expect(texts).not.toContain(notice);
  expect(chartCaveats(open, figures, [figures.district])).toContain(notice);
});
