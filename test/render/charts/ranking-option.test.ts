// What the chart of the wards shows of its model.
import { describe, expect, it } from "vitest";
import { rowAt, xOfValue } from "../../../src/render/charts/ranking-layout.ts";
import { barColours, type RankingDrawing, rankingOption } from "../../../src/render/charts/ranking-option.ts";
import { classColours, inkOn, palette } from "../../../src/render/palette.ts";
import { bar, isObject, rankingDrawing, rankingModel, seriesOf } from "./drawings.ts";

const COLOURS = palette("light");

/** What a custom series draws for the item of that index. */
function shapeOf(series: Record<string, unknown>, dataIndex: number): unknown {
  const render: unknown = series["renderItem"];
  if (typeof render !== "function") throw new Error("draws nothing");
  return render({ dataIndex });
}

/** What the bars are drawn as, in order. */
function barsOf(drawing: RankingDrawing): readonly unknown[] {
  const series = seriesOf(rankingOption(drawing), "bars");
  return drawing.model.bars.map((_, index) => shapeOf(series, index));
}

/** From the left edge to the right edge of a drawn bar with its outline. */
function spanOf(shape: unknown): readonly [number, number] {
  if (!isObject(shape) || !isObject(shape["shape"]) || !isObject(shape["style"])) throw new Error("no bar");
  const [x, width, line] = [shape["shape"]["x"], shape["shape"]["width"], shape["style"]["lineWidth"]].map(Number);
  return [x! - line! / 2, x! + width! + line! / 2];
}

/** The same as text to search in. */
function drawnBy(series: Record<string, unknown>, dataIndex: number): string {
  return JSON.stringify(shapeOf(series, dataIndex));
}

describe("the bars", () => {
  it("have the values, in the order of the model, the first on top", () => {
    const option = rankingOption(rankingDrawing(rankingModel()));
    expect(seriesOf(option, "bars")["data"]).toEqual([
      [30, 0],
      [10, 1],
    ]);
    expect(option.yAxis).toMatchObject({ inverse: true });
  });

  it("reach from 0 to the value, on either side, each in its row", () => {
    const drawing = rankingDrawing(rankingModel({ kind: "diverging", bars: [bar("A", 30), bar("B", -10)] }));
    const { layout } = drawing;
    const ends = [0, 30, -10].map((value) => xOfValue(value, layout));
    const bars = barsOf(drawing);
    const spans = bars.map(spanOf);
    expect(spans[0]![0]).toBeCloseTo(ends[0]!, 9);
    expect(spans[0]![1]).toBeCloseTo(ends[1]!, 9);
    expect(spans[1]![0]).toBeCloseTo(ends[2]!, 9);
    expect(spans[1]![1]).toBeCloseTo(ends[0]!, 9);
    const rows = bars.map(
      (one) => isObject(one) && isObject(one["shape"]) && rowAt(Number(one["shape"]["y"]), layout, 2),
    );
    expect(rows).toEqual([0, 1]);
  });

  it("take no pointer: their rows do", () => {
    expect(seriesOf(rankingOption(rankingDrawing(rankingModel())), "bars")["silent"]).toBe(true);
  });

  it("have the colours of the map's classes", () => {
    const bars = [bar("A", 3, { classIndex: 2 }), bar("B", 1, { classIndex: 0 })];
    const three = classColours(COLOURS, "sequential", 3);
    expect(barColours(rankingModel({ bars, classes: 3 }), COLOURS)).toEqual([three[2], three[0]]);
    const diverging = classColours(COLOURS, "diverging", 5);
    expect(barColours(rankingModel({ bars, kind: "diverging" }), COLOURS)).toEqual([diverging[2], diverging[0]]);
  });

  it("are drawn in those colours", () => {
    const model = rankingModel({ bars: [bar("A", 30, { classIndex: 4 }), bar("B", 10, { classIndex: 1 })] });
    const fills = barsOf(rankingDrawing(model)).map(
      (one) => isObject(one) && isObject(one["style"]) && one["style"]["fill"],
    );
    expect(fills).toEqual(barColours(model, COLOURS));
  });

  it("say the text of the model at their ends", () => {
    const model = rankingModel({ kind: "diverging", bars: [bar("A", 30), bar("B", -10)] });
    expect(barsOf(rankingDrawing(model))).toMatchObject([
      { textConfig: { position: "right" }, textContent: { style: { text: "30" } } },
      { textConfig: { position: "left" }, textContent: { style: { text: "-10" } } },
    ]);
  });

  it("say no data, and draw nothing, where there is no value", () => {
    const drawing = rankingDrawing(rankingModel({ bars: [bar("A", 30), bar("B", null)] }));
    expect(barsOf(drawing)[1]).toMatchObject({
      shape: { width: 0 },
      style: { lineWidth: 0 },
      textContent: { style: { text: "no data" } },
    });
  });

  it("are outlined, with a bold name and value, where the ward is selected", () => {
    const drawing = rankingDrawing(rankingModel(), { selected: ["B"] });
    const [first, second] = barsOf(drawing);
    expect(second).toMatchObject({
      style: { stroke: COLOURS.ink, lineWidth: 2 },
      textContent: { style: { font: expect.stringMatching(/^600 /) } },
    });
    expect(first).toMatchObject({
      style: { stroke: COLOURS.hatching },
      textContent: { style: { font: expect.stringMatching(/^400 /) } },
    });
    expect(rankingOption(drawing).yAxis).toMatchObject({
      data: [
        { value: "Ward A", textStyle: { fontWeight: 400 } },
        { value: "Ward B", textStyle: { fontWeight: 600 } },
      ],
    });
  });

  it("stand on a shaded row where the ward is hovered", () => {
    const rows = seriesOf(rankingOption(rankingDrawing(rankingModel(), { hovered: "B" })), "rows");
    expect(drawnBy(rows, 1)).toContain(COLOURS.period);
    expect(drawnBy(rows, 0)).not.toContain(COLOURS.period);
  });

  it("have values on the background of their rows", () => {
    expect(barsOf(rankingDrawing(rankingModel(), { hovered: "B" }))).toMatchObject([
      { textContent: { style: { backgroundColor: COLOURS.background } } },
      { textContent: { style: { backgroundColor: COLOURS.period } } },
    ]);
  });
});

describe("the intervals", () => {
  const bars = [
    bar("A", 30, { interval: [24, 37], classIndex: 4 }),
    bar("B", 10),
    bar("C", null, { interval: [1, 2] }),
  ];
  const drawing = rankingDrawing(rankingModel({ bars }));
  const series = seriesOf(rankingOption(drawing), "intervals");

  it("are those of the model, and only where there is a value with one", () => {
    expect(series["data"]).toEqual([[24, 37, 0]]);
  });

  it("reach from end to end, in ink that reads on the bar and beside it", () => {
    const drawn = drawnBy(series, 0);
    for (const end of [24, 37]) expect(drawn).toContain(`M${xOfValue(end, drawing.layout)} `);
    expect(drawn).toContain(inkOn(COLOURS.ramps.sequential[4]!));
    expect(drawn).toContain(COLOURS.ink);
  });

  it("push the value beyond their ends", () => {
    const [first] = barsOf(drawing);
    expect(isObject(first) && isObject(first["textConfig"]) && first["textConfig"]["distance"]).toBeGreaterThan(
      7 * drawing.layout.scale,
    );
  });
});

describe("the line of the district", () => {
  it("stands at its value, with its label", () => {
    const drawing = rankingDrawing(rankingModel({ district: { value: 20, label: "Testford 20" } }));
    const drawn = drawnBy(seriesOf(rankingOption(drawing), "district"), 0);
    expect(drawn).toContain(`"x1":${xOfValue(20, drawing.layout)},`);
    expect(drawn).toContain("Testford 20");
  });

  it("is left out where there is none, but for the line at 0 of a change", () => {
    expect(seriesOf(rankingOption(rankingDrawing(rankingModel())), "district")["data"]).toEqual([]);
    const change = rankingModel({ kind: "diverging" });
    expect(seriesOf(rankingOption(rankingDrawing(change)), "district")["data"]).toEqual([[0, 0]]);
  });
});
