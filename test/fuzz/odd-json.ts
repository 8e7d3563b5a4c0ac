// JSON with one part of it replaced by another value, left out, or one more put in.
import type { Chance } from "./odd-texts.ts";

const PARTS: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 1.5, 2 ** 60, 1e308, "", " ", "x", "2025-01", "2025-13", "9999-12"],
  ...[[], {}, [null], [{}], [[]], { a: 1 }, [1, 2, 3], ["2025-01"], { length: 3 }, { __proto__: null, toString: 7 }],
];

/** A value of JSON with a path of it changed; the same path for the same chance. */
export function withOddPart(chance: Chance, value: unknown, depth = 0): unknown {
  const isInner = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  if (!isInner || (depth > 0 && chance.below(6) === 0)) return oddPart(chance);
  const key = chance.of(Object.keys(value));
  if (Array.isArray(value)) {
    const items: unknown[] = [...value];
    const at = Number(key);
    const kind = chance.below(8);
    if (kind === 0) items.splice(at, 1);
    else if (kind === 1) items.splice(at, 0, oddPart(chance));
    else items[at] = withOddPart(chance, items[at], depth + 1);
    return items;
  }
  const fields = new Map(Object.entries(value));
  if (chance.below(10) === 0) fields.delete(key);
  else fields.set(key, withOddPart(chance, fields.get(key), depth + 1));
  return Object.fromEntries(fields);
}

/** Any value; of texts none that a program writes for a number that is none, so that one that is shown is its own. */
export function oddPart(chance: Chance): unknown {
  return chance.below(3) === 0 ? chance.text().replace(/NaN|undefined|Infinity/g, "") : chance.of(PARTS);
}
