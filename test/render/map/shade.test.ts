// The colour of a ward, and of the text on it, by its class.
import { describe, expect, it } from "vitest";
import { known, unknown } from "../../../src/core/basics/known.ts";
import type { ChoroplethModel } from "../../../src/core/wards/choropleth.ts";
import { fillColour, haloColour, labelColour, NO_DATA, shadesOf } from "../../../src/render/map/shade.ts";
import { classColours, contrast, paleColours, palette } from "../../../src/render/palette.ts";

/** Wards W0, W1, … in those classes of so many. */
function model(
  kind: "sequential" | "diverging",
  classes: number,
  indices: readonly (number | null)[],
  clear = true,
): ChoroplethModel {
  return {
    measure: kind === "diverging" ? "change" : "rate",
    scheme: { kind, method: "natural", edges: Array.from({ length: classes + 1 }, (_, edge) => edge) },
    wards: indices.map((classIndex, index) => ({
      code: `W${index}`,
      value: classIndex === null ? unknown("residents not known") : known(classIndex),
      classIndex,
      colourIndex: classIndex,
      clear,
    })),
  };
}

/** What ["match", ["feature-state", "shade"], …] gives for a shade. */
function matched(expression: unknown, shade: string): unknown {
  if (!Array.isArray(expression) || expression[0] !== "match") throw new Error("no match expression");
  expect(expression[1]).toEqual(["feature-state", "shade"]);
  for (let index = 2; index < expression.length - 1; index += 2) {
    if (expression[index] === shade) return expression[index + 1];
  }
  return expression.at(-1);
}

/** The branch of ["case", opaque enough?, …] for a fill that covers the background, or for one that is nearly clear. */
function branch(expression: unknown, fill: "clear" | "full"): unknown {
  if (!Array.isArray(expression) || expression[0] !== "case") throw new Error("no case expression");
  expect(expression[1]).toEqual(["<", ["global-state", "opacity"], 0.5]);
  return expression[fill === "clear" ? 2 : 3];
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colours = palette(theme);

  it.each([
    ["sequential", 5],
    ["sequential", 3],
    ["sequential", 1],
    ["diverging", 5],
    ["diverging", 4],
  ] as const)("wards have the colours of the legend's %s classes, of which there are %i", (kind, count) => {
    const indices = Array.from({ length: count }, (_, index) => index);
    const shades = shadesOf(model(kind, count, indices));
    const colour = fillColour(colours);
    expect(indices.map((index) => matched(colour, shades.get(`W${index}`)!))).toEqual(
      classColours(colours, kind, count),
    );
  });

  it("a change that may be chance is pale, nearer to no change than any that is clear, and its name reads", () => {
    const indices = [0, 1, 2, 3, 4];
    const shades = shadesOf(model("diverging", 5, indices, false));
    const pale = indices.map((index) => String(matched(fillColour(colours), shades.get(`W${index}`)!)));
    expect(pale).toEqual(paleColours(colours, "diverging", 5));
    const middle = pale[2]!;
    for (const end of [0, 1, 3, 4])
      expect(contrast(pale[end]!, middle)).toBeLessThan(contrast(colours.ramps.diverging[end]!, middle));
    expect(contrast(pale[0]!, middle)).toBeLessThan(contrast(colours.ramps.diverging[1]!, middle));
    for (const shade of shades.values()) {
      const text = String(matched(branch(labelColour(colours), "full"), shade));
      expect(contrast(text, String(matched(fillColour(colours), shade)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("a ward without data has a colour of no class", () => {
    const shade = shadesOf(model("sequential", 5, [null])).get("W0");
    expect(shade).toBe(NO_DATA);
    expect(matched(fillColour(colours), NO_DATA)).toBe(colours.noData);
  });

  it("a ward of which nothing is known yet is like the background", () => {
    expect(matched(fillColour(colours), "")).toBe(colours.mapBackground);
  });

  it("names read on every class, and their halo sets them off", () => {
    for (const [kind, ramp] of Object.entries(colours.ramps)) {
      for (const [step, fill] of ramp.entries()) {
        const text = String(matched(branch(labelColour(colours), "full"), `${kind}-${step}`));
        const halo = String(matched(branch(haloColour(colours), "full"), `${kind}-${step}`));
        expect(contrast(text, fill), fill).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, halo), fill).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("names are those of the background where the fill is nearly clear", () => {
    expect(branch(labelColour(colours), "clear")).toBe(colours.ink);
    expect(branch(haloColour(colours), "clear")).toBe(colours.background);
  });
});
