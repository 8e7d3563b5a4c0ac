// What of a long ranking its panel shows: the ends and the chosen wards, with a row for those between.
import { numberOf } from "../basics/number-of.ts";
import type { RankingBar, RankingModel } from "./ranking.ts";

/** Rows that the panel has room for. */
export const RANKING_ROWS = 16;
/** Of the lowest wards of a measure whose highest matter most. */
const LOWEST = 3;

/** The code of a row that stands for wards that are left out. */
export const LEFT_OUT = "";

/**
 * The ranking with at most RANKING_ROWS rows: the highest and the lowest wards (of a change as many of each), the chosen ones
 * in their places, and a row with the number of wards wherever some are left out. A single ward is never left out alone.
 */
export function shortRanking(model: RankingModel, chosen: readonly string[]): RankingModel {
  const { bars, kind } = model;
  if (bars.length <= RANKING_ROWS) return model;
  const known = bars.filter(({ value }) => value !== null).length;
  /** Each chosen ward needs its own row and that of the wards before it; the last is kept for wards without data. */
  const room = RANKING_ROWS - 2 * chosen.length - (known < bars.length ? 2 : 1);
  const lowest = Math.min(known, kind === "diverging" ? Math.floor(room / 2) : LOWEST);
  const isShown = ({ code }: RankingBar, index: number): boolean =>
    index < room - lowest || (index >= known - lowest && index < known) || chosen.includes(code);
  return { ...model, bars: withGaps(bars, isShown) };
}

function withGaps(
  bars: readonly RankingBar[],
  isShown: (bar: RankingBar, index: number) => boolean,
): readonly RankingBar[] {
  const rows: RankingBar[] = [];
  let gap: RankingBar[] = [];
  const close = (): void => {
    if (gap.length > 1) rows.push(gapRow(gap));
    else rows.push(...gap);
    gap = [];
  };
  for (const [index, bar] of bars.entries()) {
    if (isShown(bar, index)) {
      close();
      rows.push(bar);
    } else gap.push(bar);
  }
  close();
  return rows;
}

function gapRow(gap: readonly RankingBar[]): RankingBar {
  const label = gap.every(({ value }) => value === null)
    ? `${gap.length} without data`
    : `… ${numberOf(gap.length, "wards")} …`;
  return { code: LEFT_OUT, label, value: null, interval: null, classIndex: null, text: "", clear: true };
}
