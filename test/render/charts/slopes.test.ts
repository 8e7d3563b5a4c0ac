// Slopes and small multiples, drawn from the built-in area: what is named, how high they are, why a panel is empty.
import { describe, expect, it } from "vitest";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { heightOf } from "../../../src/render/charts/drawing.ts";
import { textWidth } from "./drawings.ts";
import { CAMBRIDGE, draw, figures, shapesOf, sure, wordsOf } from "./subject-drawings.ts";

describe("slopes and small multiples", () => {
  it("mark clear changes by a sign as well as by colour", () => {
    const model = sure(slopeOf(figures("shoplifting"), "count"));
    const words = shapesOf(draw({ kind: "slope", model, selected: [] })).map(({ style }) => style["text"]);
    for (const { name, afterText, verdict } of model.lines) {
      const sign = { "clearly up": "▲ ", "clearly down": "▼ ", "no clear change": "", "too few to say": "" }[verdict];
      expect(words).toContain(`${afterText} ${sign}${name}`);
    }
  });

  it("have a line's height for the name of each ward", () => {
    const model = sure(slopeOf(figures("shoplifting"), "count"));
    const lines = Array.from({ length: 60 }, () => model.lines[0]!);
    expect(heightOf({ kind: "slope", model: { ...model, lines }, selected: [] }, 640, textWidth)).toBeGreaterThan(900);
  });

  it("are as high as an outlier needs, so that labels stay near their lines", () => {
    const model = sure(slopeOf(figures("shoplifting"), "rate"));
    const even = { ...model, lines: model.lines.map((line, index) => ({ ...line, before: index, after: index })) };
    const heightFor = (one: typeof model): number =>
      heightOf({ kind: "slope", model: one, selected: [] }, 640, textWidth);
    expect(heightFor({ ...even, district: null })).toBeLessThan(400);
    expect(heightFor(model)).toBeGreaterThan(heightFor({ ...even, district: null }));
    expect(heightFor(model)).toBeLessThanOrEqual(640);
  });

  it("name both ends of a line beside each other, and on a phone the right one", () => {
    const model = sure(slopeOf(figures("shoplifting"), "rate"));
    const named = (width: number): boolean =>
      wordsOf({ kind: "slope", model, selected: [] }, width).includes("Market 87.9");
    expect([340, 446, 640].map(named)).toEqual([false, true, true]);
  });

  it("say why a panel is empty", () => {
    const model = wardMultiples(CAMBRIDGE, figures("shoplifting"), { kind: "index", scale: "own" });
    const [empty] = model.panels.filter(({ monthly }) => !monthly.known);
    expect(empty).toBeDefined();
    expect(wordsOf({ kind: "multiples", model, selected: [] }).join(" ")).toContain("no index: the first 12 months");
  });

  it("put two panels beside each other on the narrowest screen", () => {
    const model = wardMultiples(CAMBRIDGE, figures("drugs"), { kind: "count", scale: "own" });
    const wide = heightOf({ kind: "multiples", model, selected: [] }, 1200, textWidth);
    const narrow = heightOf({ kind: "multiples", model, selected: [] }, 278, textWidth);
    expect(narrow).toBeLessThan(8 * 112 + 80);
    expect(wide).toBeLessThan(narrow / 2);
  });
});
