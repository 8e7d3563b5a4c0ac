// What the chart of the wards shows of its model.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barColours, type RankingDrawing, rankingOption } from "../../../src/render/charts/ranking-option.ts";
import { classColours, inkOn, palette } from "../../../src/render/palette.ts";
import { bar, rankingDrawing, rankingModel } from "./drawings.ts";
import { type DrawnShape, type DrawnText, drawn, isWithin, overlap, overlapping } from "./drawn.ts";

const COLOURS = palette("light");
const LAST = COLOURS.ramps.sequential.at(-1)!;

const chartOf = (drawing: RankingDrawing) => drawn(rankingOption(drawing), drawing.size);
const textOf = (texts: readonly DrawnText[], text: string): DrawnText => {
  const found = texts.find((one) => one.text === text);
  if (found === undefined) throw new Error(`"${text}" is not drawn`);
  return found;
};
const middleOf = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;
/** The bars that are drawn in a row of the wards A, B, …, from the first. */
const barsOf = (drawing: RankingDrawing): readonly DrawnShape[] => {
  const { model } = drawing;
  const fills = new Set(barColours(model, COLOURS));
  const isBar = ({ fill, points }: DrawnShape) => fills.has(fill) && points.length === 4;
  return chartOf(drawing).shapes.filter(isBar);
};
/** With its outline. */
const spanOf = ({ left, right, lineWidth }: DrawnShape) => [left - lineWidth / 2, right + lineWidth / 2] as const;
const lengthOf = (shape: DrawnShape) => spanOf(shape)[1] - spanOf(shape)[0];

describe("the bars", () => {
  it("are as long as the values, from 0, in the order of the model", () => {
    const [first, second] = barsOf(rankingDrawing(rankingModel()));
    expect(lengthOf(first!)).toBeCloseTo(3 * lengthOf(second!), 0);
    expect(spanOf(first!)[0]).toBeCloseTo(spanOf(second!)[0], 0);
    expect(middleOf(first!)).toBeLessThan(middleOf(second!));
  });

  it("go to the other side of 0 for a fall, where a line stands at 0", () => {
    const drawing = rankingDrawing(rankingModel({ kind: "diverging", bars: [bar("A", 30), bar("B", -10)] }));
    const [up, down] = barsOf(drawing);
    expect(spanOf(up!)[0]).toBeCloseTo(spanOf(down!)[1], 0);
    expect(lengthOf(up!)).toBeCloseTo(3 * lengthOf(down!), 0);
    const zero = chartOf(drawing).shapes.find(
      ({ left, right, stroke }) => left === right && stroke === COLOURS.hatching,
    );
    expect(zero?.left).toBeCloseTo(spanOf(up!)[0], 0);
  });

  it("have the colours of the map's classes", () => {
    const bars = [bar("A", 3, { classIndex: 2 }), bar("B", 1, { classIndex: 0 })];
    const three = classColours(COLOURS, "sequential", 3);
    expect(barColours(rankingModel({ bars, classes: 3 }), COLOURS)).toEqual([three[2], three[0]]);
    const diverging = classColours(COLOURS, "diverging", 5);
    expect(barColours(rankingModel({ bars, kind: "diverging" }), COLOURS)).toEqual([diverging[2], diverging[0]]);
    const drawing = rankingDrawing(rankingModel({ bars, classes: 3 }));
    expect(barsOf(drawing).map(({ fill }) => fill)).toEqual([three[2], three[0]]);
  });

  it("stand in the row of their names, with their values beyond them, those of changes beyond 0", () => {
    for (const kind of ["sequential", "diverging"] as const) {
      const drawing = rankingDrawing(rankingModel({ kind }));
      const { texts } = chartOf(drawing);
      for (const [index, one] of barsOf(drawing).entries()) {
        const { code, text } = drawing.model.bars[index]!;
        expect(middleOf(textOf(texts, `Ward ${code}`))).toBeCloseTo(middleOf(one), 0);
        const value = textOf(texts, text);
        expect(middleOf(value)).toBeCloseTo(middleOf(one), 0);
        if (kind === "sequential") expect(value.left).toBeGreaterThan(one.right);
        else expect(value.right).toBeLessThan(one.left);
      }
    }
  });

  it("say no data, and draw nothing, where there is no value", () => {
    const drawing = rankingDrawing(rankingModel({ bars: [bar("A", 30), bar("B", null)] }));
    expect(textOf(chartOf(drawing).texts, "no data").fill).toBe(COLOURS.muted);
    expect(barsOf(drawing).map(lengthOf).at(-1)).toBe(0);
  });

  it("are outlined, with a bold name and value, where the ward is selected", () => {
    const drawing = rankingDrawing(rankingModel(), { selected: ["B"] });
    const { texts } = chartOf(drawing);
    expect(barsOf(drawing).map(({ stroke }) => stroke)).toEqual([COLOURS.hatching, COLOURS.ink]);
    expect(texts.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(["Ward B", "10"]);
  });

  it("stand on a shaded row over the whole width where the ward is hovered", () => {
    const drawing = rankingDrawing(rankingModel(), { hovered: "B" });
    const { shapes, texts } = chartOf(drawing);
    const shaded = shapes.filter(({ fill }) => fill === COLOURS.period);
    const [row] = shaded;
    expect(row).toMatchObject({ left: 0, right: drawing.size.width });
    expect(overlap(row!, textOf(texts, "Ward B"))).toBeGreaterThan(0);
    expect(overlap(row!, textOf(texts, "Ward A"))).toBeLessThanOrEqual(0);
    // And what is behind the value.
    expect(middleOf(shaded[1]!)).toBeCloseTo(middleOf(textOf(texts, "10")), 0);
  });
});

describe("names, bars and values", () => {
  const anyValue = fc.option(fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => Math.round(value)));
  const anyWard = fc.record({
    label: fc.constantFrom("Castle", "West Chesterton", "A ward with a very long name indeed, and more"),
    value: anyValue,
    reach: fc.integer({ min: 0, max: 900 }),
  });
  const anyWards = fc.array(anyWard, { minLength: 1, maxLength: 40 });

  it("never lie over each other and never leave the chart, whatever the values", () => {
    fc.assert(
      fc.property(anyWards, fc.integer({ min: 320, max: 600 }), fc.boolean(), (wards, width, diverging) => {
        const bars = wards.map(({ label, value, reach }, index) => {
          const shown = value === null || diverging ? value : Math.abs(value);
          const interval = shown === null || diverging ? null : ([Math.max(0, shown - reach), shown + reach] as const);
          const text = shown !== null && diverging ? `${shown} (${shown} %)` : `v${shown}`;
          return bar(`W${index}`, shown, { label, interval, text });
        });
        const kind = diverging ? "diverging" : "sequential";
        const size = { width, height: 24 + 23 * bars.length };
        const drawing = rankingDrawing(rankingModel({ kind, bars }), { size, selected: ["W0"] });
        const { shapes, texts } = chartOf(drawing);
        expect(overlapping(texts)).toEqual([]);
        expect(texts.filter((text) => !isWithin(text, size))).toEqual([]);
        expect(shapes.filter((shape) => !isWithin(shape, size))).toEqual([]);
        for (const one of barsOf(drawing))
          expect(texts.filter((text) => lengthOf(one) > 1 && overlap(one, text) > 0.5)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("cut names that would take more than their part", () => {
    const bars = [bar("A", 1, { label: "A ward with a very long name indeed, and more" }), bar("B", 1)];
    const { texts } = chartOf(rankingDrawing(rankingModel({ bars }), { size: { width: 320, height: 200 } }));
    expect(texts.find(({ text }) => /^A ward.*…$/.test(text))?.right).toBeLessThan(320 / 2);
    expect(textOf(texts, "Ward B").text).toBe("Ward B");
  });

  it("write the longest name in full, also where it is bold", () => {
    const bars = [bar("A", 1, { label: "East Chesterton" }), bar("B", 1)];
    expect(textOf(chartOf(rankingDrawing(rankingModel({ bars }), { selected: ["A"] })).texts, "East Chesterton"));
  });
});

describe("the intervals", () => {
  const bars = [
    bar("A", 30, { interval: [24, 37], classIndex: 4 }),
    bar("B", 10, { classIndex: 4 }),
    bar("C", null, { interval: [1, 2] }),
  ];
  const drawing = rankingDrawing(rankingModel({ bars }));
  const [longest] = barsOf(drawing);
  const perValue = lengthOf(longest!) / 30;
  const whiskers = chartOf(drawing).shapes.filter(({ lineWidth, fill }) => lineWidth === 1.2 && fill === "none");

  it("reach from end to end of the bar that has one, in ink that reads on it and beside it", () => {
    expect(whiskers.map(({ stroke }) => stroke)).toEqual([inkOn(LAST), COLOURS.ink]);
    const [inner, outer] = whiskers;
    const start = spanOf(longest!)[0];
    expect(inner!.left).toBeCloseTo(start + 24 * perValue, 0);
    expect(inner!.right).toBeCloseTo(start + 30 * perValue, 0);
    expect(outer!.right).toBeCloseTo(start + 37 * perValue, 0);
  });

  it("push the value beyond their ends", () => {
    expect(textOf(chartOf(drawing).texts, "30").left).toBeGreaterThan(whiskers[1]!.right);
  });
});

describe("the line of the district", () => {
  const withDistrict = (value: number) =>
    rankingDrawing(rankingModel({ district: { value, label: `Testford ${value}` } }));

  it("stands at its value over all rows, with its label above them", () => {
    const drawing = withDistrict(15);
    const { shapes, texts } = chartOf(drawing);
    const line = shapes.find(({ dashed }) => dashed)!;
    const [longest, shortest] = barsOf(drawing);
    expect(Math.abs(line.left - (spanOf(longest!)[0] + spanOf(longest!)[1]) / 2)).toBeLessThan(1);
    expect(line.bottom).toBeGreaterThan(shortest!.bottom);
    const label = textOf(texts, "Testford 15");
    expect(label.bottom).toBeLessThanOrEqual(line.top);
    expect(Math.abs((label.left + label.right) / 2 - line.left)).toBeLessThan(1);
  });

  it("has its label within the chart, wherever it stands", () => {
    for (const value of [0, 1, 14, 16, 29, 30, 90]) {
      const drawing = withDistrict(value);
      expect(isWithin(textOf(chartOf(drawing).texts, `Testford ${value}`), drawing.size)).toBe(true);
    }
  });

  it("is left out where there is none", () => {
    expect(chartOf(rankingDrawing(rankingModel())).shapes.some(({ dashed }) => dashed)).toBe(false);
  });
});
