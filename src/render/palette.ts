// How the colours of a theme are used: which of a ramp stands for a class, and which text reads on it.
import { DARK, LIGHT, type Palette, type SchemeKind, type Theme } from "../core/basics/colours.ts";

export type { Palette, SchemeKind, Theme };

export const EXPECTED_OPACITY = 0.12;

/** How much of its class's colour a change that may be chance has. */
const PALE = 0.25;

const DARK_TEXT = LIGHT.ink;
const LIGHT_TEXT = LIGHT.background;

export function palette(theme: Theme): Palette {
  return theme === "light" ? LIGHT : DARK;
}

/**
 * Place on the ramp of five of class `index` of `count` classes, so that few classes still span the ramp and a diverging scheme
 * keeps its middle on the neutral colour.
 */
export function rampStep(kind: SchemeKind, index: number, count: number): number {
  const last = LIGHT.ramps[kind].length - 1;
  if (count <= 1) return last / 2;
  const step = (index * last) / (count - 1);
  return Math.min(last, Math.max(0, step < last / 2 ? Math.floor(step) : Math.ceil(step)));
}

/** One colour for each class of a scheme, lowest first. */
export function classColours(colours: Palette, kind: SchemeKind, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => colours.ramps[kind][rampStep(kind, index, count)]!);
}

/**
 * The colours of changes that may be chance: so near to that of no change that they do not stand out, and of its side still.
 * Those of other schemes as they are.
 */
export function paleColours(colours: Palette, kind: SchemeKind, count: number): readonly string[] {
  if (kind === "sequential") return classColours(colours, kind, count);
  const ramp = paleRamp(colours);
  return Array.from({ length: count }, (_, index) => ramp[rampStep(kind, index, count)]!);
}

/** The diverging ramp of changes that may be chance. */
export function paleRamp({ ramps }: Palette): readonly string[] {
  const ramp = ramps.diverging;
  return ramp.map((colour) => mixed(colour, ramp[(ramp.length - 1) / 2]!, PALE));
}

/** "#RRGGBB" between two others: `share` of the first. */
function mixed(first: string, second: string, share: number): string {
  const bytes = [1, 3, 5].map((start) => {
    const [one, other] = [first, second].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(share * one! + (1 - share) * other!);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Colours of cells that are significantly hot, by the confidence in per cent: of the density's ramp, three that lie far apart. */
export function significanceColours({ densityRamp }: Palette): Readonly<Record<90 | 95 | 99, string>> {
  return { 90: densityRamp[1]!, 95: densityRamp[2]!, 99: densityRamp[4]! };
}

/** The text that reads better on a fill "#RRGGBB": near-black or white, in either theme; near-black where there is no fill (""). */
export function inkOn(background: string): string {
  if (background === "") return DARK_TEXT;
  return contrast(DARK_TEXT, background) >= contrast(LIGHT_TEXT, background) ? DARK_TEXT : LIGHT_TEXT;
}

/** Contrast ratio of two colours "#RRGGBB", 1 to 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const level = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
