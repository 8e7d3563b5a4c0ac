// The parts of an offence over the years, as lines of per cents with their names at the ends.
import type { ShareYear } from "../../core/assessment/shares-over-time.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import type { Palette } from "../palette.ts";
import { valueScale } from "./axis.ts";
import { gridOf, LINE_HEIGHT, type TextWidth } from "./geometry.ts";
import { baseAxis, END_GAP, endRoom, leftOf, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { line, type Target, targets } from "./subject-series.ts";
import type { LineEnd } from "./trend-ends.ts";
import { endLabels } from "./trend-points.ts";
import { wrapped } from "./wrap.ts";

const TOP = 26;
const LEAST_HEIGHT = 300;
const WIDEST = 0.36;
/** Room for the name of a year. */
const SLOT = 92;
const NO_COLOURS = { lines: [], monthly: "" };

interface Part {
  readonly label: string;
  readonly shares: readonly (number | null)[];
  readonly colour: string;
}

/** Years of which nothing is known are in the table only. */
export const SHARES: SubjectKind<{ readonly years: readonly ShareYear[] }> = {
  height({ years }, width, textWidth) {
    const known = knownYears(years);
    const lines = partsOf(known, NO_COLOURS).flatMap((part) => nameOf(part, known, width, textWidth));
    return Math.max(LEAST_HEIGHT, (lines.length + 2) * LINE_HEIGHT + TOP);
  },
  option({ years: all }, canvas) {
    const { colours, size, width } = canvas;
    const years = knownYears(all);
    const parts = partsOf(years, colours);
    const highest = Math.max(0.01, ...parts.flatMap(({ shares }) => shares.map((share) => share ?? 0)));
    const axis: ValueAxis = { scale: valueScale(100 * highest, 4), name: "per cent", unit: "\u00a0%" };
    const last = years.length - 1;
    const ends = parts.flatMap((part): readonly LineEnd[] => {
      const lines = nameOf(part, years, size.width, width);
      const month = lastOf(part);
      return lines.length === 0
        ? []
        : [{ month, value: 100 * part.shares[month]!, lines, colour: part.colour, bold: true }];
    });
    const right = size.width - endRoom(ends, canvas);
    const slot = Math.min(SLOT, (right - leftOf(axis, canvas)) / Math.max(1, years.length - 0.5));
    const names = years.map(({ label }) => wrapped(label, slot - 4, width));
    const lines = Math.max(1, ...names.map(({ length }) => length));
    const first = Math.max(0, ...(names[0] ?? []).map((words) => width(words)));
    const left = Math.max(leftOf(axis, canvas), Math.ceil(first / 2));
    const under = lines * LINE_HEIGHT + 8;
    const across = baseAxis([Math.min(0, last - 1), last], [...years.keys()], (at) => names[at]!.join("\n"));
    const points = parts.flatMap(({ label, shares, colour }) =>
      shares.flatMap((share, at): readonly Target[] => {
        if (share === null) return [];
        const row = { label: years[at]!.label, value: formatShare(share), colour };
        return [{ at: [at, 100 * share], code: null, tip: { title: label, rows: [row], remarks: [] } }];
      }),
    );
    return {
      grid: gridOf({ left, top: TOP, right, bottom: size.height - under }, size),
      xAxis: { ...across, axisLabel: { ...across.axisLabel, color: colours.ink } },
      yAxis: valueAxis(axis, left),
      series: [
        ...parts.map(({ shares, colour }) =>
          line(
            shares.map((share, at) => [at, share === null ? null : 100 * share]),
            { color: colour, width: 2.2 },
            7,
          ),
        ),
        endLabels(ends, colours, { over: TOP, under, x: right + END_GAP, highest: axis.scale.top }),
        targets(points, canvas),
      ],
    };
  },
};

function knownYears(years: readonly ShareYear[]): readonly ShareYear[] {
  return years.filter(({ parts }) => parts.some(({ share }) => share.known));
}

/** The last year in which a part is known; -1 where there is none. */
function lastOf({ shares }: Pick<Part, "shares">): number {
  return shares.findLastIndex((share) => share !== null);
}

/** Name and last share, with its year where that is not the last, over as many lines as that takes beside a plot; none of no line. */
function nameOf(
  part: Pick<Part, "label" | "shares">,
  years: readonly ShareYear[],
  width: number,
  textWidth: TextWidth,
): readonly string[] {
  const last = lastOf(part);
  if (last < 0) return [];
  const when = last === years.length - 1 ? "" : ` (${years[last]!.label})`;
  return wrapped(`${part.label} ${formatShare(part.shares[last]!)}${when}`, WIDEST * width, textWidth, true);
}

/** The largest of the last year have colours of their own; the names tell all of them apart. */
function partsOf(years: readonly ShareYear[], { lines, monthly }: Pick<Palette, "lines" | "monthly">): readonly Part[] {
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
