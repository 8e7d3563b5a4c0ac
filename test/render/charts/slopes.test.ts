// Slopes and small multiples, drawn from the built-in area: what is named, how high they are, why a panel is empty.
import { describe, expect, it } from "vitest";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { heightOf, type Subject } from "../../../src/render/charts/subjects.ts";
import { textWidth } from "./drawings.ts";
import { CAMBRIDGE, COLOURS, codesOf, draw, figures, linesOf, sure, wordsOf } from "./subject-drawings.ts";

describe("slopes", () => {
  const counts = sure(slopeOf(figures("shoplifting"), "count"));
  const rates = sure(slopeOf(figures("shoplifting"), "rate"));

  it("name every ward with its value, clear changes by a sign as well as by colour", () => {
    const words = wordsOf({ kind: "slope", model: counts, selected: [] });
    for (const { name, beforeText, afterText, verdict } of counts.lines) {
      const sign = verdict === "clearly up" ? "▲ " : verdict === "clearly down" ? "▼ " : "";
      expect(words).toContain(`${afterText} ${sign}${name}`);
      expect(words).toContain(`${name} ${beforeText}`);
    }
  });

  it("are lines between the values, the selected ward's the widest, and the district's dashed", () => {
    const selected = rates.lines[3]!.code;
    const { shapes } = draw({ kind: "slope", model: rates, selected: [selected] });
    const lines = shapes.filter(
      ({ stroke, points, left, right }) => stroke !== "none" && points.length === 2 && right - left > 100,
    );
    const wide = lines.filter(({ lineWidth }) => lineWidth === 4);
    expect(wide).toHaveLength(1);
    expect(lines.filter(({ dashed }) => dashed)).toHaveLength(1);
    const zero = Math.max(...lines.map(({ bottom }) => bottom));
    const [[, before], [, after]] = wide[0]!.points as [[number, number], [number, number]];
    expect((zero - after) / (zero - before)).toBeCloseTo(rates.lines[3]!.after / rates.lines[3]!.before, 1);
  });

  it("choose a ward by a click, and the district not", () => {
    const codes = codesOf({ kind: "slope", model: rates, selected: [] }).filter((code) => code !== "");
    expect(codes).toEqual(rates.lines.map(({ code }) => code));
  });

  it("are as high as the names of their wards need, and no higher", () => {
    const heightFor = (wards: number): number => {
      const lines = Array.from({ length: wards }, () => counts.lines[0]!);
      return heightOf({ kind: "slope", model: { ...counts, lines }, selected: [] }, 640, textWidth);
    };
    expect([3, 14, 60, 150].map(heightFor)).toEqual([300, 620, 35 * 17 + 99, 35 * 17 + 99]);
  });

  it("name both ends of a line beside each other, and on a phone the right one", () => {
    const named = (width: number): boolean =>
      wordsOf({ kind: "slope", model: rates, selected: [] }, width).includes("Market 87.9");
    expect([340, 446, 640].map(named)).toEqual([false, true, true]);
  });
});

describe("small multiples", () => {
  const counts = wardMultiples(CAMBRIDGE, figures("drugs"), { kind: "count", scale: "own" });
  const index = wardMultiples(CAMBRIDGE, figures("shoplifting"), { kind: "index", scale: "own" });

  it("have a panel a ward with its name and the top of its scale, a line under the selected one's", () => {
    const subject: Subject = { kind: "multiples", model: counts, selected: ["E05013057"] };
    const words = wordsOf(subject).join("\n");
    for (const { label, top } of counts.panels) {
      expect(words).toContain(label);
      expect(words).toContain(String(top));
    }
    expect(linesOf(draw(subject), COLOURS.ink).map(({ lineWidth }) => lineWidth)).toEqual([4]);
    expect(codesOf(subject).filter((code) => code !== "")).toEqual(counts.panels.map(({ id }) => id));
  });

  it("draw each month of each panel within the panel", () => {
    const [course] = linesOf(draw({ kind: "multiples", model: counts, selected: [] }), COLOURS.monthly);
    expect(course!.points).toHaveLength(24 * counts.panels.length);
    const tops = new Map<number, number[]>();
    for (const [at, [x, y]] of course!.points.entries())
      tops.set(Math.floor(at / 24), [...(tops.get(Math.floor(at / 24)) ?? []), x, y]);
    for (const [panel, places] of tops) {
      const ys = places.filter((_, at) => at % 2 === 1);
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(52.5);
      expect(Math.floor((Math.min(...ys) - 22) / 112)).toBe(Math.floor(panel / 3));
    }
  });

  it("say why a panel is empty", () => {
    expect(index.panels.some(({ monthly }) => !monthly.known)).toBe(true);
    const words = wordsOf({ kind: "multiples", model: index, selected: [] }).join(" ");
    expect(words).toContain("no index: the first 12 months");
  });

  it("put two panels beside each other on the narrowest screen", () => {
    const heightAt = (width: number): number =>
      heightOf({ kind: "multiples", model: counts, selected: [] }, width, textWidth);
    expect(heightAt(278)).toBeLessThan(8 * 112 + 80);
    expect(heightAt(1200)).toBeLessThan(heightAt(278) / 2);
  });
});
