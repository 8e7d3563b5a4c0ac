// The parts of an offence over the years, as lines of per cents with their names at the ends.
import type { ShareYear } from "../../core/assessment/shares-over-time.ts";
import { formatPercent, formatShare } from "../../core/basics/numbers.ts";
import type { Palette } from "../palette.ts";
import { valueScale } from "./axis.ts";
import { LINE_HEIGHT } from "./geometry.ts";
import type { Canvas, Drawing, Mark, Point } from "./marks.ts";
import { dot, strokes, text } from "./marks.ts";
import { leftOf, type SideLabel, sideLabels, sideRoom, type ValueAxis, valueAxis, yOf } from "./plot-axes.ts";
import { wrapped } from "./wrap.ts";

const TOP = 26;
const SIDE = 46;
const WIDEST = 0.36;

interface Part {
  readonly label: string;
  readonly shares: readonly (number | null)[];
  readonly colour: string;
}

export const SHARES_HEIGHT = 300;

/** Years of which nothing is known are in the table only. */
export function sharesDrawing(all: readonly ShareYear[], canvas: Canvas): Drawing {
  const { colours, size, width } = canvas;
  const years = all.filter(({ parts }) => parts.some(({ share }) => share.known));
  const parts = partsOf(years, colours);
  const highest = Math.max(0.01, ...parts.flatMap(({ shares }) => shares.map((share) => share ?? 0)));
  const axis: ValueAxis = { scale: valueScale(100 * highest, 4), name: "per cent", format: formatPercent };
  const ends = parts.map((part): SideLabel => {
    const last = part.shares.findLast((share) => share !== null) ?? 0;
    const words = wrapped(`${part.label} ${formatShare(last)}`, WIDEST * size.width, width, true);
    return { lines: words, y: last, colour: part.colour, bold: true };
  });
  const plot = {
    left: leftOf(axis, canvas),
    top: TOP,
    right: size.width - sideRoom(ends, canvas),
    bottom: 0,
  };
  const breadth = plot.right - plot.left;
  const slot = Math.min(2 * SIDE, breadth / Math.max(1, years.length));
  const apart = (breadth - slot) / Math.max(1, years.length - 1);
  const x = (index: number): number =>
    years.length === 1 ? plot.right - slot / 2 : plot.left + slot / 2 + index * apart;
  const names = years.map(({ label }) => wrapped(label, slot - 4, width));
  plot.bottom = size.height - Math.max(1, ...names.map((lines) => lines.length)) * LINE_HEIGHT - 8;
  const y = (share: number): number => yOf(100 * share, plot, axis.scale.top);
  const pointsOf = ({ shares }: Part): readonly (Point | null)[] =>
    shares.map((share, index) => (share === null ? null : [x(index), y(share)]));
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...names.map((lines, index) =>
        text(x(index), plot.bottom + 7, lines.join("\n"), {
          fill: colours.ink,
          align: "center",
          from: "top",
        }),
      ),
      ...parts.flatMap((part) => strokes(pointsOf(part), { stroke: part.colour, width: 2.2 })),
      ...sideLabels(
        ends.map((end) => ({ ...end, y: y(end.y), x: x(years.length - 1) })),
        "right",
        plot,
        canvas,
      ),
    ],
    marks: parts.flatMap((part) =>
      pointsOf(part).flatMap((point, index) => (point === null ? [] : [pointMark(part, years[index]!, index, point)])),
    ),
    above: [],
  };
}

/** The largest of the last year have colours of their own; the names tell all of them apart. */
function partsOf(years: readonly ShareYear[], { lines, monthly }: Palette): readonly Part[] {
  const slugs = [...new Set(years.flatMap(({ parts }) => parts.map(({ slug }) => slug)))];
  const parts = slugs.map((slug) => {
    const found = years.map((year) => year.parts.find((part) => part.slug === slug));
    const label = found.find((part) => part !== undefined)?.label ?? slug;
    return { label, shares: found.map((part) => (part?.share.known ? part.share.value : null)) };
  });
  return parts
    .toSorted((a, b) => (b.shares.at(-1) ?? 0) - (a.shares.at(-1) ?? 0))
    .map((part, index) => ({ ...part, colour: lines[index] ?? monthly }));
}

function pointMark({ label, shares, colour }: Part, year: ShareYear, index: number, point: Point): Mark {
  return {
    code: null,
    tip: { title: label, rows: [{ label: year.label, value: formatShare(shares[index]!), colour }], remarks: [] },
    shapes: [dot(point, 10, { fill: "transparent" }), dot(point, 3.5, { fill: colour })],
  };
}
