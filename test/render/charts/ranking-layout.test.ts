// Bars, names and values of the ranking fit beside each other.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankingHeight } from "../../../src/render/charts/ranking-chart.ts";
import { rankingLayout, reachOf, rowAt, xOfValue } from "../../../src/render/charts/ranking-layout.ts";
import { bar, rankingModel, textWidth } from "./drawings.ts";

const anyBars = fc.array(
  fc.option(fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => Math.round(value * 10) / 10)),
  { minLength: 1, maxLength: 20 },
);
const sizeOf = (width: number) => ({ width, height: 300 });

it("is about 23 pixels a row high, with room for the label of the district", () => {
  expect(rankingHeight(14) - rankingHeight(13)).toBe(23);
  expect(rankingHeight(14)).toBe(346);
});

describe("every bar with its value", () => {
  it("fits into the plot, in both directions", () => {
    fc.assert(
      fc.property(anyBars, fc.integer({ min: 320, max: 600 }), (values, width) => {
        const bars = values.map((value, index) => bar(`W${index}`, value));
        const layout = rankingLayout(rankingModel({ kind: "diverging", bars }), sizeOf(width), textWidth);
        const { plot } = layout;
        for (const one of bars) {
          const end = xOfValue(reachOf(one), layout);
          const text = layout.values === "end" ? textWidth(one.text) : 0;
          expect(end - (reachOf(one) < 0 ? text : 0)).toBeGreaterThanOrEqual(plot.left - 1e-6);
          expect(end + (reachOf(one) >= 0 ? text : 0)).toBeLessThanOrEqual(plot.right + 1e-6);
        }
      }),
    );
  });

  it("fits with its interval and with the line of the district", () => {
    const bars = [bar("A", 30, { interval: [20, 44] })];
    const alone = rankingLayout(rankingModel({ bars }), sizeOf(400), textWidth);
    expect(xOfValue(44, alone) + textWidth("30")).toBeLessThanOrEqual(alone.plot.right);
    const district = { value: 60, label: "Testford 60" };
    const beside = rankingLayout(rankingModel({ bars, district }), sizeOf(400), textWidth);
    expect(xOfValue(60, beside)).toBeLessThanOrEqual(beside.plot.right);
  });

  it("keeps its value on the other side of 0 where long values would leave too little to the bars", () => {
    const bars = [bar("A", 209, { text: "+209 (+222 %)" }), bar("B", -386, { text: "−386 (−69 %)" })];
    const valuesAt = (width: number) =>
      rankingLayout(rankingModel({ kind: "diverging", bars }), sizeOf(width), textWidth).values;
    expect(valuesAt(320)).toBe("start");
    expect(valuesAt(500)).toBe("end");
  });
});

it("cuts names that would take more than their part", () => {
  const bars = [bar("A", 1, { label: "A ward with a very long name indeed, and more" }), bar("B", 1)];
  const { names, plot } = rankingLayout(rankingModel({ bars }), sizeOf(320), textWidth);
  expect(names[0]).toMatch(/^A ward.*…$/);
  expect(names[1]).toBe("Ward B");
  expect(plot.left).toBeLessThan(320 / 2);
});

describe("the row under the pointer", () => {
  const layout = rankingLayout(rankingModel(), { width: 400, height: 50 }, textWidth);

  it("is that of the bar", () => {
    expect(rowAt(layout.plot.top, layout, 2)).toBe(0);
    expect(rowAt(49, layout, 2)).toBe(1);
  });

  it("is none above and below", () => {
    expect(rowAt(layout.plot.top - 1, layout, 2)).toBeNull();
    expect(rowAt(50, layout, 2)).toBeNull();
  });
});
