// Small multiples: a small trend a ward or an offence, in a matrix with as many columns as the page allows.
import type { ScatterSeriesOption } from "echarts/charts";
import type { MarkAreaComponentOption } from "echarts/components";
import { withheldMonths } from "../../core/area/gap-text.ts";
import type { MultiplePanel, MultiplesModel } from "../../core/assessment/small-multiples.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { lengthOf } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import type { Palette } from "../palette.ts";
import { LINE_HEIGHT, type TextWidth } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { line, type Point, targets, UNSEEN } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";
import { signOf } from "./verdict-look.ts";
import { cut, wrapped } from "./wrap.ts";

/** Width of a panel, and of what is between two. */
const [LEAST_WIDTH, WISHED_WIDTH, GAP] = [128, 190, 16];
/** Height of a panel, and where in it the plot is. */
const [HEIGHT, TOP, BOTTOM] = [112, 32, 84];
const [SMALL, LEADING] = [11, 17];

/** `at` is a place on the axes: both parts 0 to 1, from the left and from the bottom of the panel's plot. */
interface Placed {
  readonly panel: MultiplePanel;
  readonly at: (across: number, up: number) => [x: number, y: number];
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
      const [x, y] = [cell / (cell + GAP), (BOTTOM - TOP) / HEIGHT];
      return { panel, at: (across, up) => [column + across * x, row + BOTTOM / HEIGHT - up * y] };
    });
    const drawn = placed.filter(({ panel }) => panel.monthly.known && !(hasWithheld(panel, model) && isAllZero(panel)));
    const chosen = drawn.filter(({ panel }) => selected.includes(panel.id));
    const level = (up: number, which = drawn) => joined(which.map(({ at }) => [at(0, up), at(1, up)]));
    const label = ({ dataIndex }: { dataIndex: number }) =>
      panelText(model.panels[dataIndex]!, model, cell, canvas.width);
    const small = { color: colours.muted, fontSize: SMALL, fontWeight: 400, lineHeight: LEADING } as const;
    const rich = { up: { color: colours.up }, down: { color: colours.down }, small };
    const panels = placed.map(({ panel, at }) => ({ at: at(0.5, 0.5), code: panel.id, tip: panelTip(panel, colours) }));
    return {
      title: { text: key.join("\n") },
      grid: { left: 0, top, width: columns * (cell + GAP), height: rows * HEIGHT, outerBoundsMode: "none" },
      xAxis: { show: false, max: columns },
      yAxis: { show: false, max: rows, inverse: true },
      series: [
        { ...line(level(1), { color: colours.grid, width: 1 }), markArea: periodsOf(drawn, model, colours.period) },
        line(level(0), { color: colours.hatching, width: 1 }),
        line(level(0, chosen), { color: colours.ink, width: 4 }),
        line(coursesOf(drawn, "monthly"), { color: colours.monthly, width: 1 }),
        line(coursesOf(drawn, "rolling"), { color: colours.accent, width: 2.4 }),
        monthNames(drawn, model),
        {
          ...targets(panels, canvas, [cell, HEIGHT]),
          symbol: "rect",
          label: {
            ...{ show: true, position: "insideTopLeft", distance: 0, formatter: label, rich },
            ...{ color: colours.ink, fontWeight: 600, lineHeight: LEADING },
          },
        },
      ],
    };
  },
};

function layoutOf(model: MultiplesModel, width: number, textWidth: TextWidth) {
  const fitting = (cell: number): number => Math.floor((width + GAP) / (cell + GAP));
  const wished = Math.max(fitting(WISHED_WIDTH), Math.min(2, fitting(LEAST_WIDTH)));
  const columns = Math.max(1, Math.min(model.panels.length, wished));
  const scales = model.scale === "common" ? "One scale for all." : "Each has its own scale.";
  const unit = model.unit.charAt(0).toUpperCase() + model.unit.slice(1);
  const words = `${unit}. Thin: months; bold: 12-month mean; shaded: the period. ${scales}`;
  const key = wrapped(words, width, textWidth);
  const [rows, cell] = [Math.ceil(model.panels.length / columns), (width + GAP) / columns - GAP];
  return { columns, rows, cell, key, top: (key.length + 0.5) * LINE_HEIGHT };
}

/** Lines one after the other, with a break between them. */
function joined(lines: readonly (readonly Point[])[]): readonly Point[] {
  return lines.flatMap((points) => [...points, [0, null] as const]);
}

function coursesOf(drawn: readonly Placed[], which: "monthly" | "rolling"): readonly Point[] {
  const course = ({ panel, at }: Placed): readonly Point[] => {
    const values = panel[which].known ? panel[which].value : [];
    return values.map((value, month) => {
      const [x, y] = at((month + 0.5) / values.length, (value ?? 0) / panel.top);
      return [x, value === null ? null : y];
    });
  };
  return joined(drawn.map(course));
}

function periodsOf(
  drawn: readonly Placed[],
  { range, period }: MultiplesModel,
  color: string,
): MarkAreaComponentOption {
  const across = (month: number): number => (month - range.from) / lengthOf(range);
  const [from, to] = [across(period.from), across(period.to + 1)];
  return { itemStyle: { color }, data: drawn.map(({ at }) => [{ coord: at(from, 0) }, { coord: at(to, 1) }]) };
}

/** The first and the last month, under each panel. */
function monthNames(drawn: readonly Placed[], { range }: MultiplesModel): ScatterSeriesOption {
  const [first, last] = [range.from, range.to].map(shortMonthName);
  const left = { position: "right", formatter: first! } as const;
  const right = { position: "left", formatter: last! } as const;
  return {
    ...UNSEEN,
    type: "scatter",
    symbolSize: 1,
    label: { show: true, fontSize: SMALL, distance: 0, offset: [0, 9] },
    data: drawn.flatMap(({ at }) => [
      { value: at(0, 0), label: left },
      { value: at(1, 0), label: right },
    ]),
  };
}

/** Whether the line has gaps that are withheld. */
function hasWithheld({ monthly, missing }: MultiplePanel, { range }: MultiplesModel): boolean {
  return monthly.known && withheldMonths(monthly.value, range.from, missing) > 0;
}

/** Zeros alone beside months that are withheld would be read as nothing recorded. */
function isAllZero({ monthly }: Pick<MultiplePanel, "monthly">): boolean {
  return monthly.known && monthly.value.every((count) => count === null || count === 0);
}

function hiddenText(panel: MultiplePanel): string {
  if (!isAllZero(panel)) return "gaps: withheld";
  return panel.monthly.known && panel.monthly.value.includes(0) ? "0 or withheld" : "withheld";
}

/** The name with the sign of the verdict, and the top of the scale, or why there is nothing to draw. */
function panelText(panel: MultiplePanel, model: MultiplesModel, cell: number, width: TextWidth): string {
  const { label, monthly, top, verdict } = panel;
  const sign = signOf(verdict).trim();
  const tag = verdict === "clearly up" ? "up" : "down";
  const name = cut(label, cell - (sign === "" ? 0 : 20), width, true);
  const hidden = hasWithheld(panel, model);
  const range = hidden && isAllZero(panel) ? "" : formatCount(top);
  const small = monthly.known
    ? [[range, ...(hidden ? [hiddenText(panel)] : [])].filter((part) => part !== "").join(", ")]
    : wrapped(monthly.reason, cell, width);
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
