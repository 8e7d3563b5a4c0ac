// What became of the reports of each month, as bars of 100 per cent.
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../../core/area/known-outcomes.ts";
import { MEANINGS } from "../../core/assessment/outcome-cube.ts";
import type { OutcomeMonth } from "../../core/assessment/outcome-shares.ts";
import { usedMeanings } from "../../core/assessment/outcome-words.ts";
import { shortMonthName } from "../../core/basics/months.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, gridOf, LINE_HEIGHT, type TextWidth } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";

const PLOT = 220;
const [LEFT, SWATCH, GAP] = [48, 14, 20];

interface Bars {
  readonly months: readonly OutcomeMonth[];
}

/** The key stands over the bars, in as many lines as it takes. */
export const OUTCOME_BARS: SubjectKind<Bars> = {
  height: (input, width, textWidth) => keyHeight(input, width, textWidth) + PLOT + 3 * LINE_HEIGHT,
  option({ months }, { colours, size, width }) {
    const used = usedMeanings(months);
    const top = keyHeight({ months }, size.width, width) + LINE_HEIGHT;
    const bottom = size.height - 2 * LINE_HEIGHT;
    const firstNew = months.findIndex(({ isNew }) => isNew);
    return {
      tooltip: { show: false },
      legend: { left: 0, right: 0, top: 0, itemGap: GAP, textStyle: { color: colours.ink, fontSize: FONT_SIZE } },
      grid: gridOf({ left: LEFT, top, right: size.width - 8, bottom }, size),
      xAxis: {
        type: "category",
        data: months.map(({ month }) => shortMonthName(month)),
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
      series: used.map((at, index) => ({
        type: "bar",
        name: OUTCOME_MEANINGS[MEANINGS[at]!].label,
        stack: "reports",
        barCategoryGap: "18%",
        itemStyle: { color: colourOf(MEANINGS[at]!, colours), borderColor: colours.background, borderWidth: 0.5 },
        data: months.map(({ fates, reports, isNew }) => ({
          value: fates === null || !reports ? null : (100 * fates[at]!) / reports,
          itemStyle: isNew ? { opacity: 0.45 } : {},
        })),
        ...(index === 0 &&
          firstNew >= 0 && {
            markLine: {
              data: [[{ coord: [firstNew, 100] }, { coord: [months.length - 1, 100] }]],
              label: { show: true, position: "middle", formatter: "still open", color: colours.ink },
              lineStyle: { color: colours.ink, width: 1 },
            },
          }),
      })),
    };
  },
};

/** What came of it in blues, what was closed without in browns, what nobody knows in greys. */
function colourOf(meaning: OutcomeMeaning, { ramps, lines, monthly, hatching, grid }: Palette): string {
  const { sequential, diverging } = ramps;
  const colours: Readonly<Record<OutcomeMeaning, string>> = {
    charged: sequential[4]!,
    outOfCourt: sequential[3]!,
    elsewhere: sequential[2]!,
    notProsecuted: diverging[3]!,
    noSuspect: diverging[4]!,
    open: hatching,
    other: lines[2] ?? monthly,
    unknown: grid,
  };
  return colours[meaning];
}

function keyHeight({ months }: Bars, width: number, textWidth: TextWidth): number {
  let [lines, across] = [1, 0];
  for (const at of usedMeanings(months)) {
    const item = SWATCH + 6 + textWidth(OUTCOME_MEANINGS[MEANINGS[at]!].label) + GAP;
    if (across > 0 && across + item > width) [lines, across] = [lines + 1, 0];
    across += item;
  }
  return lines * LINE_HEIGHT + 8;
}
