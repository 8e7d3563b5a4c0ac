// What the chart of the wards shows of its model.
import { describe, expect, it } from "vitest";
import { xOfValue } from "../../../src/render/charts/ranking-layout.ts";
import { barColours, rankingOption } from "../../../src/render/charts/ranking-option.ts";
import { classColours, inkOn, palette } from "../../../src/render/palette.ts";
import { bar, isObject, rankingDrawing, rankingModel, seriesOf } from "./drawings.ts";

const COLOURS = palette("light");
const dataOf = (series: Record<string, unknown>): readonly Record<string, unknown>[] =>
  Array.isArray(series["data"]) ? series["data"].filter(isObject) : [];
const barsOf = (...args: Parameters<typeof rankingDrawing>) =>
  dataOf(seriesOf(rankingOption(rankingDrawing(...args)), "bars"));

/** What a custom series draws for the item of that index, as text to search in. */
function drawnBy(series: Record<string, unknown>, dataIndex: number): string {
  const render: unknown = series["renderItem"];
  if (typeof render !== "function") throw new Error("draws nothing");
  return JSON.stringify(render({ dataIndex }));
}

describe("the bars", () => {
  it("have the values, in the order of the model, the first on top", () => {
    expect(barsOf(rankingModel()).map(({ value }) => value)).toEqual([30, 10]);
    expect(rankingOption(rankingDrawing(rankingModel())).yAxis).toMatchObject({ inverse: true });
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
    const fills = barsOf(model).map(({ itemStyle }) => isObject(itemStyle) && itemStyle["color"]);
    expect(fills).toEqual(barColours(model, COLOURS));
  });

  it("say the text of the model at their ends", () => {
    const [first, second] = barsOf(rankingModel({ kind: "diverging", bars: [bar("A", 30), bar("B", -10)] }));
    expect(first!["label"]).toMatchObject({ position: "right" });
    expect(second!["label"]).toMatchObject({ position: "left" });
    const label = first!["label"];
    expect(isObject(label) && typeof label["formatter"] === "function" && label["formatter"]()).toBe("30");
  });

  it("say no data, and draw nothing, where there is no value", () => {
    const [, none] = barsOf(rankingModel({ bars: [bar("A", 30), bar("B", null)] }));
    expect(none!["value"]).toBe(0);
    expect(none!["itemStyle"]).toMatchObject({ borderWidth: 0 });
    const label = none!["label"];
    expect(isObject(label) && typeof label["formatter"] === "function" && label["formatter"]()).toBe("no data");
  });

  it("are outlined, with a bold name and value, where the ward is selected", () => {
    const drawing = rankingDrawing(rankingModel(), { selected: ["B"] });
    const option = rankingOption(drawing);
    const [first, second] = dataOf(seriesOf(option, "bars"));
    expect(second).toMatchObject({
      itemStyle: { borderColor: COLOURS.ink, borderWidth: 2 },
      label: { fontWeight: 600 },
    });
    expect(first).toMatchObject({ itemStyle: { borderColor: COLOURS.hatching }, label: { fontWeight: 400 } });
    expect(option.yAxis).toMatchObject({
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
    const [first] = dataOf(seriesOf(rankingOption(drawing), "bars"));
    const label = first!["label"];
    expect(isObject(label) && label["distance"]).toBeGreaterThan(7 * drawing.layout.scale);
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
