// Small multiples: a small trend a ward or an offence, in a matrix with as many columns as the page allows.
import type { ScatterSeriesOption } from "echarts/charts";
import type { MarkAreaComponentOption } from "echarts/components";
import type { MultiplePanel, MultiplesModel } from "../../core/assessment/small-multiples.ts";
import { lengthOf, type Month, shortMonthName } from "../../core/basics/months.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import type { Palette } from "../palette.ts";
import { LINE_HEIGHT, type TextWidth } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { line, type Point, targets } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";
import { signOf } from "./verdict-look.ts";
import { cut, wrapped } from "./wrap.ts";

const LEAST_WIDTH = 128;
const WISHED_WIDTH = 190;
const GAP = 16;
const HEIGHT = 112;
const PLOT = { top: 32, bottom: 84 };
const SMALL = 11;
const LINE = 17;

/** `at` is a place on the axes: both parts 0 to 1, from the left and from the bottom of the panel. */
interface Placed {
  readonly panel: MultiplePanel;
  readonly at: (across: number, up: number) => readonly [x: number, y: number];
}

interface MultiplesInput {
  readonly model: MultiplesModel;
  readonly selected: readonly string[];
}

/** One grid: a column and a row of panels are a unit of its axes each, so that hundreds of panels are a few series. */
export const MULTIPLES: SubjectKind<MultiplesInput> = {
  height({ model }, width, textWidth) {
    const { top, rows } = layoutOf(model, width, textWidth);
    return top + rows * HEIGHT;
  },
  option({ model, selected }, canvas) {
    const { colours, size } = canvas;
    const { columns, rows, cell, key, top } = layoutOf(model, size.width, canvas.width);
    const placed = model.panels.map((panel, index): Placed => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const at: Placed["at"] = (across, up) => [
        column + (across * cell) / (cell + GAP),
        row + (PLOT.bottom - up * (PLOT.bottom - PLOT.top)) / HEIGHT,
      ];
      return { panel, at };
    });
    const drawn = placed.filter(({ panel }) => panel.monthly.known);
    const bases = (which: readonly Placed[], up: number) => joined(which.map(({ at }) => [at(0, up), at(1, up)]));
    const chosen = drawn.filter(({ panel }) => selected.includes(panel.id));
    const label = ({ dataIndex }: { dataIndex: number }) => panelText(model.panels[dataIndex]!, cell, canvas.width);
    const panels = placed.map(({ panel, at }) => ({ at: at(0.5, 0.5), code: panel.id, tip: panelTip(panel, colours) }));
    return {
      title: { text: key.join("\n") },
      grid: { left: 0, top, width: columns * (cell + GAP), height: rows * HEIGHT, outerBoundsMode: "none" },
      xAxis: { show: false, max: columns },
      yAxis: { show: false, max: rows, inverse: true },
      series: [
        {
          ...line(bases(drawn, 1), { color: colours.grid, width: 1 }),
          markArea: periodsOf(drawn, model, colours.period),
        },
        line(bases(drawn, 0), { color: colours.hatching, width: 1 }),
        line(bases(chosen, 0), { color: colours.ink, width: 4 }),
        line(coursesOf(drawn, "monthly"), { color: colours.monthly, width: 1 }),
        line(coursesOf(drawn, "rolling"), { color: colours.accent, width: 2.4 }),
        monthNames(drawn, model),
        {
          ...targets(panels, canvas, [cell, HEIGHT]),
          symbol: "rect",
          label: {
            ...{ show: true, position: "insideTopLeft", distance: 0, formatter: label },
            ...{ color: colours.ink, fontWeight: 600, lineHeight: LINE },
            rich: { up: { color: colours.up }, down: { color: colours.down }, small: smallType(colours) },
          },
        },
      ],
    };
  },
};

function smallType({ muted }: Palette) {
  return { color: muted, fontSize: SMALL, fontWeight: 400, lineHeight: LINE };
}

function layoutOf(model: MultiplesModel, width: number, textWidth: TextWidth) {
  const wished = Math.floor((width + GAP) / (WISHED_WIDTH + GAP));
  const least = Math.floor((width + GAP) / (LEAST_WIDTH + GAP));
  const columns = Math.max(1, Math.min(model.panels.length, Math.max(wished, Math.min(2, least))));
  const scales = model.scale === "common" ? "One scale for all." : "Each has its own scale.";
  const unit = model.unit.charAt(0).toUpperCase() + model.unit.slice(1);
  const words = `${unit}. Thin: months; bold: 12-month mean; shaded: the period. ${scales}`;
  const key = wrapped(words, width, textWidth);
  return {
    columns,
    rows: Math.ceil(model.panels.length / columns),
    cell: (width - GAP * (columns - 1)) / columns,
    key,
    top: (key.length + 0.5) * LINE_HEIGHT,
  };
}

/** Lines one after the other, with a break between them. */
function joined(lines: readonly (readonly Point[])[]): readonly Point[] {
  return lines.flatMap((points) => [...points, [points.at(-1)![0], null] as const]);
}

function coursesOf(drawn: readonly Placed[], which: "monthly" | "rolling"): readonly Point[] {
  return joined(
    drawn.map(({ panel, at }) => {
      const values = panel[which].known ? panel[which].value : [];
      return values.map((value, month): Point => {
        const [x, y] = at((month + 0.5) / values.length, (value ?? 0) / panel.top);
        return [x, value === null ? null : y];
      });
    }),
  );
}

function periodsOf(
  drawn: readonly Placed[],
  { range, period }: MultiplesModel,
  color: string,
): MarkAreaComponentOption {
  const [from, to] = [period.from, period.to + 1].map((month) => (month - range.from) / lengthOf(range)) as [
    number,
    number,
  ];
  return {
    itemStyle: { color },
    data: drawn.map(({ at }) => [{ coord: [...at(from, 0)] }, { coord: [...at(to, 1)] }]),
  };
}

/** The first and the last month, under each panel. */
function monthNames(drawn: readonly Placed[], { range }: MultiplesModel): ScatterSeriesOption {
  const named = (at: readonly number[], position: "left" | "right", month: Month) => {
    return { value: [...at], label: { position, formatter: shortMonthName(month) } };
  };
  return {
    type: "scatter",
    symbolSize: 1,
    itemStyle: { color: "transparent" },
    label: { show: true, fontSize: SMALL, distance: 0, offset: [0, 9] },
    data: drawn.flatMap(({ at }) => [named(at(0, 0), "right", range.from), named(at(1, 0), "left", range.to)]),
  };
}

/** The name with the sign of the verdict, and the top of the scale, or why there is nothing to draw. */
function panelText({ label, monthly, top, verdict }: MultiplePanel, cell: number, width: TextWidth): string {
  const sign = signOf(verdict).trim();
  const tag = verdict === "clearly up" ? "up" : "down";
  const name = cut(label, cell - (sign === "" ? 0 : 20), width, true);
  const small = monthly.known ? [formatCount(top)] : wrapped(monthly.reason, cell, width);
  return [sign === "" ? name : `${name} {${tag}|${sign}}`, ...small.map((words) => `{small|${words}}`)].join("\n");
}

function panelTip(
  { label, monthly, rolling, verdict }: MultiplePanel,
  { accent, monthly: thin }: Palette,
): TooltipText {
  const row = (name: string, series: MultiplePanel["monthly"], colour: string, format: (value: number) => string) => {
    const value = series.known ? series.value.findLast((entry) => entry !== null) : undefined;
    return value === undefined || value === null ? [] : [{ label: name, value: format(value), colour }];
  };
  return {
    title: label,
    rows: [...row("latest month", monthly, thin, formatCount), ...row("12-month mean", rolling, accent, formatRate)],
    remarks: [...(monthly.known ? [] : [monthly.reason]), ...(verdict === null ? [] : [verdict])],
  };
}
