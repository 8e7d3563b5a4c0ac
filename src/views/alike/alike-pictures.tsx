// What the pictures of the page show in place of its lists: every group as a strip, and the places of a group in their order.

import { OFFICIAL_GROUPS } from "../../core/area/official-groups.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { rankedPlaces, rateText } from "../../core/published/alike-tables.ts";
import { rankWords } from "../../core/published/alike-words.ts";
import type { ComparedGroup } from "../../core/published/place-rates.ts";
import { valueScale } from "../../render/charts/axis.ts";
import { palette } from "../../render/palette.ts";
import { useTheme } from "../kit/use-theme.ts";
import { rateStrip, StripShapes } from "./strip-shapes.tsx";

const WIDTH = 720;
const [LINE, HEAD, FONT] = [26, 24, 12];
const [STRIP_AT, STRIP_WIDTH, RATE_AT, NATION_AT, RANK_AT] = [236, 220, 502, 556, 572];
const [NAME_END, PLOT_AT, PLOT_END, VALUE_END] = [216, 228, 640, 712];
const MINI = { width: STRIP_WIDTH, diameter: 6, most: 9, ticks: 4 };
/** More places are shown as a strip alone. */
const MOST_ROWS = 45;

/** Every group: its strip, its rate, that of England and Wales, and its rank. */
export function GroupsPicture({
  groups,
  place,
}: {
  readonly groups: readonly ComparedGroup[];
  readonly place: string;
}) {
  const { ink, muted } = palette(useTheme());
  const height = HEAD + LINE * groups.length + 8;
  const text = { fontSize: FONT, fill: ink, dominantBaseline: "central" } as const;
  const head = { ...text, fill: muted } as const;
  return (
    <svg
      aria-hidden="true"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      fontFamily="Inter, system-ui, sans-serif"
    >
      <text {...head} x={RATE_AT} y={10} textAnchor="end">
        {place.length > 16 ? "Here" : place}
      </text>
      <text {...head} x={NATION_AT} y={10} textAnchor="end">
        E &amp; W
      </text>
      <text {...head} x={RANK_AT} y={10}>
        Rank
      </text>
      {groups.map((compared, index) => {
        const y = HEAD + LINE * (index + 0.5);
        const { label, within } = OFFICIAL_GROUPS[compared.group];
        return (
          <g key={compared.group}>
            <text {...text} x={within === null ? 0 : 12} y={y} fontWeight={within === null ? 600 : 400}>
              {label.length > 34 ? `${label.slice(0, 33)}…` : label}
            </text>
            <g transform={`translate(${STRIP_AT} 0)`}>
              <StripShapes strip={rateStrip(compared, MINI)} nation={compared.nation} y={y} half={9} />
            </g>
            <text {...text} x={RATE_AT} y={y} textAnchor="end" fontWeight={600}>
              {formatRate(compared.own.value)}
            </text>
            <text {...text} x={NATION_AT} y={y} textAnchor="end">
              {rateText(compared.nation)}
            </text>
            <text {...text} x={RANK_AT} y={y} fontSize={11}>
              {rankWords(compared).replace(" highest of ", " of ")}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Every place by its rate with the range in which it may lie; a strip where they are many. */
export function PlacesPicture({ compared }: { readonly compared: ComparedGroup }) {
  const colours = palette(useTheme());
  const rows = rankedPlaces(compared);
  const text = { fontSize: FONT, fill: colours.ink, dominantBaseline: "central" } as const;
  if (rows.length > MOST_ROWS) {
    const strip = rateStrip(compared, { width: WIDTH, diameter: 6, most: 90, ticks: 6 });
    const height = 2 * Math.ceil(strip.reach) + 8;
    return (
      <svg aria-hidden="true" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`}>
        <StripShapes strip={strip} nation={compared.nation} y={height / 2} half={height / 2} />
      </svg>
    );
  }
  const highest = Math.max(compared.nation ?? 0, ...rows.map(({ rate }) => rate.interval[1]));
  const { top } = valueScale(highest > 0 ? highest : 1, 5);
  const x = (rate: number): number => PLOT_AT + (rate / top) * (PLOT_END - PLOT_AT);
  const height = 20 * rows.length + 26;
  return (
    <svg
      aria-hidden="true"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      fontFamily="Inter, system-ui, sans-serif"
    >
      {compared.nation !== null && (
        <>
          <line
            x1={x(compared.nation)}
            x2={x(compared.nation)}
            y1={16}
            y2={height}
            stroke={colours.ink}
            strokeDasharray="3 2"
          />
          <text {...text} x={x(compared.nation)} y={8} textAnchor="middle" fontSize={11}>
            England and Wales {formatRate(compared.nation)}
          </text>
        </>
      )}
      {rows.map(({ rate }, index) => {
        const y = 26 + 20 * (index + 0.5) - 4;
        const isOwn = rate.side === "own";
        const colour = isOwn ? colours.accent : colours.monthly;
        return (
          <g key={rate.code}>
            <text {...text} x={NAME_END} y={y} textAnchor="end" fontWeight={isOwn ? 700 : 400}>
              {rate.name.length > 32 ? `${rate.name.slice(0, 31)}…` : rate.name}
            </text>
            <line
              x1={x(rate.interval[0])}
              x2={x(rate.interval[1])}
              y1={y}
              y2={y}
              stroke={colour}
              strokeWidth={isOwn ? 3 : 2}
            />
            <circle
              cx={x(rate.value)}
              cy={y}
              r={isOwn ? 5.5 : 4.5}
              stroke={colour}
              strokeWidth={1.5}
              fill={rate.side === "same" ? colours.background : colour}
            />
            <text {...text} x={VALUE_END} y={y} textAnchor="end" fontWeight={isOwn ? 700 : 400}>
              {formatRate(rate.value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
