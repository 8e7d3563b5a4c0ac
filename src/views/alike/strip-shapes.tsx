// Dots of places by their rate as SVG, with colours of its own: it is drawn on the page and in pictures.

import type { ComparedGroup, PlaceRate } from "../../core/published/place-rates.ts";
import { type StripDot, stripOf, stripReach, stripTop } from "../../core/published/strip.ts";
import { valueScale } from "../../render/charts/axis.ts";
import { type Palette, palette } from "../../render/palette.ts";
import { useTheme } from "../kit/use-theme.ts";

export interface Strip {
  readonly dots: readonly StripDot<PlaceRate>[];
  readonly top: number;
  readonly step: number;
  readonly width: number;
  readonly diameter: number;
  /** From the middle line to the edge. */
  readonly reach: number;
  /** Places whose rate is higher than the strip reaches, the highest first. */
  readonly beyond: readonly PlaceRate[];
}

/** Of a strip: its width, that of a dot, how high it may be from its middle line, and how many steps its scale has at most. */
export interface StripSize {
  readonly width: number;
  readonly diameter: number;
  readonly most: number;
  readonly ticks: number;
}

/** The places of a group, from rate 0 at the left. Those far out are at the right end. */
export function rateStrip({ own, others, nation }: ComparedGroup, { width, diameter, most, ticks }: StripSize): Strip {
  const all = [...others, own];
  const highest = stripTop(
    all.map(({ value }) => value),
    [own.value, nation ?? 0],
  );
  const { top, step } = highest > 0 ? valueScale(highest, ticks) : { top: 1, step: 1 };
  const inset = diameter / 2 + 1;
  const placed = stripOf(
    all,
    { at: ({ value }) => Math.min(1, value / top), key: ({ code }) => code },
    { width: width - 2 * inset, diameter: diameter + 1, most },
  );
  const dots = placed.map((dot) => ({ ...dot, x: dot.x + inset }));
  const beyond = others.filter(({ value }) => value > top);
  return { dots, top, step, width, diameter, reach: stripReach(dots, diameter) + 2, beyond };
}

/** Where a rate stands along a strip. */
export function stripX({ top, width, diameter }: Strip, rate: number): number {
  const inset = diameter / 2 + 1;
  return inset + (rate / top) * (width - 2 * inset);
}

interface StripShapesProps {
  readonly strip: Strip;
  readonly nation: number | null;
  /** Middle of the strip. */
  readonly y: number;
  /** Half of the height that the line of England and Wales has. */
  readonly half: number;
  /** Code of the place that is read out. */
  readonly active?: string | null;
}

/** The line from 0, that of England and Wales, and the dots: hollow where they cannot be told apart, the own one last. */
export function StripShapes({ strip, nation, y, half, active = null }: StripShapesProps) {
  const colours = palette(useTheme());
  const sorted = strip.dots.toSorted((a, b) => Number(a.of.side === "own") - Number(b.of.side === "own"));
  return (
    <>
      <line x1={0} x2={strip.width} y1={y} y2={y} stroke={colours.grid} strokeWidth={1} />
      {nation !== null && (
        <line
          x1={stripX(strip, nation)}
          x2={stripX(strip, nation)}
          y1={y - half}
          y2={y + half}
          stroke={colours.ink}
          strokeWidth={1.25}
          strokeDasharray="3 2"
        />
      )}
      {sorted.map(({ of, x, y: away }) => (
        <circle
          key={of.code}
          cx={x}
          cy={y + away}
          r={radiusOf(of, strip.diameter, active)}
          {...lookOf(of, colours, of.code === active)}
        />
      ))}
    </>
  );
}

function radiusOf({ side, code }: PlaceRate, diameter: number, active: string | null): number {
  return diameter / 2 + (side === "own" || code === active ? 1.25 : -0.5);
}

function lookOf({ side }: PlaceRate, colours: Palette, isActive: boolean) {
  const stroke = isActive ? colours.ink : side === "own" ? colours.background : colours.monthly;
  const fill = side === "own" ? colours.accent : side === "same" ? colours.background : colours.monthly;
  return { fill, stroke, strokeWidth: isActive ? 2 : 1.25 };
}
