// Which wards are named on a drawing, so that no name lies over another: the important ones first.
import type { ChoroplethModel } from "./choropleth.ts";

/** A name and the point it is centred on; x and y in the units of the drawing. */
export interface PlacedName {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Of the type's size: a letter of a bold sans is no wider on average, a line no higher. */
const LETTER = 0.62;
const LINE = 1.25;

/**
 * Codes from the most important to the least: those that are marked, as given, then by the size of the value, so that of changes
 * both the greatest rises and falls come first; wards without data last.
 */
export function importance({ wards }: Pick<ChoroplethModel, "wards">, marked: readonly string[]): readonly string[] {
  const size = new Map(wards.map(({ code, value }) => [code, value.known ? Math.abs(value.value) : -1]));
  const others = wards.map(({ code }) => code).filter((code) => !marked.includes(code));
  return [...marked, ...others.sort((a, b) => size.get(b)! - size.get(a)!)];
}

/**
 * The names that have room in that order, beside what is there already, each moved aside as far as the edges of the drawing ask for;
 * `size` is that of the type, and `width` of the drawing, in its units.
 */
export function namesWithRoom<Name extends PlacedName>(
  names: readonly Name[],
  order: readonly string[],
  size: number,
  width: number,
  already: readonly PlacedName[] = [],
): readonly Name[] {
  const byCode = new Map(
    names.map((name) => {
      const half = (LETTER * size * name.name.length) / 2;
      return [name.code, { ...name, x: Math.max(half, Math.min(width - half, name.x)) }];
    }),
  );
  const placed: Name[] = [];
  const isFree = (name: Name): boolean => [...already, ...placed].every((other) => !overlap(name, other, size));
  for (const code of order) {
    const name = byCode.get(code);
    if (name !== undefined && isFree(name)) placed.push(name);
  }
  return placed;
}

function overlap(one: PlacedName, other: PlacedName, size: number): boolean {
  const widths = (LETTER * size * (one.name.length + other.name.length)) / 2;
  return Math.abs(one.x - other.x) < widths && Math.abs(one.y - other.y) < LINE * size;
}
