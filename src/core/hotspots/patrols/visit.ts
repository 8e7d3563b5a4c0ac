// A visit to a place of a patrol sheet, as whoever was there noted it: when and where, and nothing of people.

export interface Visit {
  /** Slug of the area package. */
  readonly area: string;
  /** "2026-11-27T21:15", by the clock of whoever was there. */
  readonly at: string;
  /** Id of the place on the sheet: see `Hotspot`. */
  readonly place: string;
  /** What it was called then. */
  readonly name: string;
  readonly ward: string;
  /** The densest point of the place then, degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

/** Two notes of one place in one minute are one visit. */
export function visitKey({ area, at, place }: Visit): string {
  return `${area} ${at} ${place}`;
}

/** Oldest first, each once. */
export function merged(
  visits: readonly Visit[],
  more: readonly Visit[],
): { readonly visits: readonly Visit[]; readonly added: number; readonly known: number } {
  const all = new Map(visits.map((visit) => [visitKey(visit), visit]));
  const before = all.size;
  for (const visit of more) if (!all.has(visitKey(visit))) all.set(visitKey(visit), visit);
  const sorted = [...all.values()].sort((a, b) => (visitOrder(a) < visitOrder(b) ? -1 : 1));
  const added = all.size - before;
  return { visits: sorted, added, known: more.length - added };
}

export function without(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  const key = visitKey(visit);
  return visits.filter((other) => visitKey(other) !== key);
}

function visitOrder({ at, area, place }: Visit): string {
  return `${at} ${area} ${place}`;
}
