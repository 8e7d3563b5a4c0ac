// The two areas of a trial, as the address writes them: wards, hotspots and drawn polygons.
import { WARD_CODE } from "../../area/area-package.ts";

/** Longitude and latitude in degrees. */
export type Corner = readonly [longitude: number, latitude: number];

export type TrialPart =
  | { readonly kind: "ward"; readonly code: string }
  | { readonly kind: "hotspot"; readonly id: string }
  /** A ring of degrees, not closed. */
  | { readonly kind: "drawn"; readonly ring: readonly Corner[] };

const HOTSPOT = /^\d{1,7}_\d{1,7}$/;
const DRAWN =
  /^@(-?\d{1,3}(?:\.\d{1,6})?:-?\d{1,2}(?:\.\d{1,6})?)(:-?\d{1,3}(?:\.\d{1,6})?:-?\d{1,2}(?:\.\d{1,6})?){2,60}$/;
const MOST_PARTS = 20;

/** "E05013057,545125_258225,@0.12:52.2:0.13:52.2:0.13:52.21". Never throws: what makes no sense is left out. */
export function parseTrialArea(text: string): readonly TrialPart[] {
  return [...new Set(text.split(","))].slice(0, MOST_PARTS).flatMap((item): readonly TrialPart[] => {
    if (DRAWN.test(item)) return [{ kind: "drawn", ring: cornersIn(item.slice(1).split(":").map(Number)) }];
    if (HOTSPOT.test(item)) return [{ kind: "hotspot", id: item }];
    return WARD_CODE.test(item) ? [{ kind: "ward", code: item }] : [];
  });
}

/** The text that brings the parts back; corners with five decimals, about a metre. */
export function formatTrialArea(parts: readonly TrialPart[]): string {
  return parts.map(formatPart).join(",");
}

/** The parts with one more, or without it when it is there already. */
export function toggled(parts: readonly TrialPart[], part: TrialPart): readonly TrialPart[] {
  const text = formatPart(part);
  const rest = parts.filter((other) => formatPart(other) !== text);
  return rest.length < parts.length ? rest : [...parts, part];
}

function formatPart(part: TrialPart): string {
  switch (part.kind) {
    case "ward":
      return part.code;
    case "hotspot":
      return part.id;
    case "drawn":
      return `@${part.ring.flatMap((corner) => corner.map(degrees)).join(":")}`;
    default:
      return part satisfies never;
  }
}

function degrees(value: number): string {
  return String(Number(value.toFixed(5)));
}

function cornersIn(numbers: readonly number[]): readonly Corner[] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index]!, numbers[2 * index + 1]!]);
}
