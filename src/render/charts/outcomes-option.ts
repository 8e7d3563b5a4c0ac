// What became of the reports of each month, as bars of 100 per cent.

import type { MarkLineComponentOption } from "echarts/components";
import type { OutcomeMeaning } from "../../core/area/known-outcomes.ts";
import type { OutcomeBars } from "../../core/assessment/outcome-bars.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, gridOf, LINE_HEIGHT, type TextWidth } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";

const PLOT = 220;
const [LEFT, SWATCH, GAP] = [48, 14, 14];
/** Of months that the finding is not of. */
const PALE = 0.45;

/** The key stands over the bars, in as many lines as it takes. */
export const OUTCOME_BARS: SubjectKind<{ readonly bars: OutcomeBars }> = {
  height: ({ bars }, width, textWidth) => keyHeight(bars, width, textWidth) + PLOT + 3 * LINE_HEIGHT,
  option({ bars }, { colours, size, width }) {
    const { months, parts } = bars;
    const top = keyHeight(bars, size.width, width) + LINE_HEIGHT;
    const bottom = size.height - 2 * LINE_HEIGHT;
    const counted = months.flatMap(({ isCounted }, at) => (isCounted ? [at] : []));
    const [first, last] = [counted[0] ?? 0, counted.at(-1) ?? 0];
    const title: MarkLineComponentOption = {
      data: [[{ coord: [first, 100] }, { coord: [last, 100] }]],
      label: { show: true, position: "middle", formatter: "counted in the title", color: colours.ink },
      lineStyle: { color: colours.ink, width: 1 },
    };
    return {
      tooltip: { show: false },
      legend: { left: 0, right: 0, top: 0, itemGap: GAP, textStyle: { color: colours.ink, fontSize: FONT_SIZE } },
      grid: gridOf({ left: LEFT, top, right: size.width - 8, bottom }, size),
      xAxis: {
        type: "category",
        data: months.map(({ label }) => label),
        axisLabel: { hideOverlap: true, color: colours.ink },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: 100,
        interval: 25,
        axisLabel: { formatter: "{value} %" },
        splitLine: { show: true },
      },
      series: parts.map(({ meaning, label, shares }, index) => ({
        type: "bar",
        name: label,
        stack: "reports",
        barCategoryGap: "18%",
        itemStyle: { color: colourOf(meaning, colours), borderColor: colours.background, borderWidth: 0.5 },
        data: shares.map((share, at) => ({
          value: share === null ? null : 100 * share,
          itemStyle: months[at]!.isCounted ? {} : { opacity: PALE },
        })),
        ...(index === 0 && last > first && { markLine: title }),
      })),
    };
  },
};

/** What came of it in blues, what was closed without in browns, what nobody knows in grey. */
function colourOf(meaning: OutcomeMeaning, { ramps, lines, hatching }: Palette): string {
  const { sequential, diverging } = ramps;
  const colours: Readonly<Record<OutcomeMeaning, string>> = {
    charged: sequential[4]!,
    outOfCourt: sequential[3]!,
    elsewhere: sequential[2]!,
    notProsecuted: diverging[3]!,
    noSuspect: diverging[4]!,
    open: lines[3]!,
    other: lines[2]!,
    unknown: hatching,
  };
  return colours[meaning];
}

function keyHeight({ parts }: OutcomeBars, width: number, textWidth: TextWidth): number {
  let [lines, across] = [1, 0];
  for (const { label } of parts) {
    const item = SWATCH + 6 + textWidth(label) + GAP;
    if (across > 0 && across + item > width) [lines, across] = [lines + 1, 0];
    across += item;
  }
  return lines * (LINE_HEIGHT + GAP);
}
