// Moving between wards with the arrow keys, by where they lie.
import type { WardLabel } from "./label-point.ts";

export type Direction = "up" | "down" | "left" | "right";

/** How much a radian off the direction lengthens the way; above about 0.5 some wards of some areas can no longer be reached. */
const TURN_COST = 0.5;

/**
 * The ward that lies next in the direction: the nearest by distance and angle in that quarter of the compass, else the nearest in
 * that half, else null. From null, the northernmost ward. Null too when `from` is no ward of the list.
 */
export function nextWard(wards: readonly WardLabel[], from: string | null, direction: Direction): string | null {
  if (from === null) return northernmost(wards);
  const start = wards.find((ward) => ward.code === from);
  if (!start) return null;
  return nearest(wards, start, direction, Math.PI / 4) ?? nearest(wards, start, direction, Math.PI / 2);
}

function northernmost(wards: readonly WardLabel[]): string | null {
  let best: WardLabel | null = null;
  for (const ward of wards) if (!best || ward.latitude > best.latitude) best = ward;
  return best?.code ?? null;
}

/** The nearest ward less than `spread` radians off the direction (a ward exactly on the diagonal belongs to both quarters). */
function nearest(wards: readonly WardLabel[], start: WardLabel, direction: Direction, spread: number): string | null {
  const shrink = Math.cos((start.latitude * Math.PI) / 180);
  let best: string | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const ward of wards) {
    const east = (ward.longitude - start.longitude) * shrink;
    const north = ward.latitude - start.latitude;
    const ahead = { up: north, down: -north, left: -east, right: east }[direction];
    const aside = Math.abs(direction === "up" || direction === "down" ? east : north);
    const turn = Math.atan2(aside, ahead);
    if (ahead <= 0 || turn > spread + 1e-12) continue;
    const way = Math.hypot(ahead, aside) * (1 + TURN_COST * turn);
    if (way < shortest) {
      shortest = way;
      best = ward.code;
    }
  }
  return best;
}
