// The labels at the ends of the lines and the numbers of the notes, drawn as they are laid out.
import type { CustomSeriesOption } from "echarts/charts";
import type { Palette } from "../palette.ts";
import { FONT_FAMILY, FONT_SIZE, LINE_HEIGHT, type Plot } from "./geometry.ts";
import { type EndLabel, NOTE_SIZE, type NoteMark, type TrendLayout } from "./trend-layout.ts";

const GAP = 8;
/** A label that had to move further than this from its line is tied to it. */
const TIE_FROM = 9;
const NOTE_BELOW = 13;

/** The id of the series of notes; its data are in the order of the model's notes. */
export const NOTES = "notes";

type Drawn = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;

export function endLabelSeries({ labels, plot }: TrendLayout, colours: Palette): CustomSeriesOption {
  return {
    id: "end labels",
    type: "custom",
    z: 5,
    silent: true,
    clip: false,
    data: labels.map((_, index) => [index]),
    renderItem: ({ dataIndex }) => endLabel(labels[dataIndex]!, plot, colours),
  };
}

export function noteSeries({ notes, plot }: TrendLayout, colours: Palette): CustomSeriesOption {
  return {
    id: NOTES,
    tooltip: { trigger: "item" },
    type: "custom",
    z: 5,
    clip: false,
    cursor: "help",
    data: notes.map((_, index) => [index]),
    renderItem: ({ dataIndex }) => noteMark(notes[dataIndex]!, plot, colours),
  };
}

function endLabel({ lines, colour, bold, y, from }: EndLabel, plot: Plot, colours: Palette): Drawn {
  const x = plot.right + GAP;
  const text: Drawn = {
    type: "text",
    style: {
      text: lines.join("\n"),
      x,
      y,
      align: "left",
      verticalAlign: "middle",
      lineHeight: LINE_HEIGHT,
      fill: colour,
      font: `${bold ? 600 : 400} ${FONT_SIZE}px ${FONT_FAMILY}`,
    },
  };
  if (Math.abs(y - from.y) < TIE_FROM) return { type: "group", children: [text] };
  return {
    type: "group",
    children: [
      {
        type: "line",
        shape: { x1: from.x + 3, y1: from.y, x2: x - 2, y2: y },
        style: { stroke: colours.hatching, lineWidth: 1 },
      },
      text,
    ],
  };
}

/** A tick on the axis, and the number in a circle under it. */
function noteMark({ number, x, from }: NoteMark, { bottom }: Plot, colours: Palette): Drawn {
  const y = bottom + NOTE_BELOW;
  return {
    type: "group",
    children: [
      {
        type: "polyline",
        shape: {
          points: [
            [from, bottom - 6],
            [from, bottom + 1],
            [x, y - NOTE_SIZE / 2],
          ],
        },
        style: { stroke: colours.ink, lineWidth: 1.4, fill: "none" },
      },
      {
        type: "circle",
        shape: { cx: x, cy: y, r: NOTE_SIZE / 2 },
        style: { fill: colours.background, stroke: colours.ink, lineWidth: 1.2 },
      },
      {
        type: "text",
        style: {
          text: String(number),
          x,
          y,
          align: "center",
          verticalAlign: "middle",
          fill: colours.ink,
          font: `600 ${FONT_SIZE - 2}px ${FONT_FAMILY}`,
        },
      },
    ],
  };
}
