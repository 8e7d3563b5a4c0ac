// What the charts of the assessment have alike, as a theme of ECharts: type, colours of axes and of the pointer box, and series that
// are drawn only, which the pointer does not find.
import type { Palette } from "../palette.ts";
import { FONT_FAMILY, FONT_SIZE, LINE_HEIGHT } from "./geometry.ts";
import { tooltipLook } from "./tooltip.ts";

export function chartTheme(colours: Palette) {
  const { background, grid, hatching, muted } = colours;
  const type = { color: muted, fontSize: FONT_SIZE, fontWeight: 400, lineHeight: LINE_HEIGHT };
  const axis = {
    axisLine: { show: false, onZero: false, lineStyle: { color: hatching, width: 1 } },
    axisTick: { show: false, length: 5, lineStyle: { color: hatching } },
    axisLabel: { ...type, showMinLabel: null, showMaxLabel: null },
    nameTextStyle: type,
    splitLine: { show: false, lineStyle: { color: grid } },
  };
  const drawn = { silent: true, clip: false, emphasis: { disabled: true }, tooltip: { show: false } };
  const label = { ...type, textBorderColor: background, textBorderWidth: 3 };
  return {
    animation: false,
    textStyle: { color: muted, fontFamily: FONT_FAMILY, fontSize: FONT_SIZE },
    tooltip: tooltipLook(colours),
    title: { left: 0, top: 0, padding: 0, textStyle: type },
    legend: {
      right: 0,
      padding: 0,
      itemGap: 16,
      itemWidth: 14,
      itemHeight: 10,
      selectedMode: false,
      lineStyle: { width: 0 },
    },
    categoryAxis: axis,
    valueAxis: axis,
    line: { ...drawn, lineStyle: { cap: "round", join: "round" } },
    scatter: { ...drawn, itemStyle: { opacity: 1 }, label },
    bar: { ...drawn, label: type },
    custom: drawn,
    markLine: { silent: true, symbol: "none", label: type, lineStyle: { type: "solid", color: hatching } },
    markArea: { silent: true },
  };
}
