// Where names stand on a drawing: the important ones first, none over another or over a number, none cut by the rim.
import type { Size } from "../charts/geometry.ts";

export interface NameAsked {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Of the name as it is written. */
  readonly width: number;
  /** Whether a point is in the ward that is named: a name is moved to no other. */
  readonly holds: (x: number, y: number) => boolean;
}

/** What is on the drawing already, with its middle at (x, y). */
export interface TakenSpot extends Size {
  readonly x: number;
  readonly y: number;
}

/** In lines from where a name would stand best. */
const SHIFTS = [0, -1, 1, -1.6, 1.6];
const LINE = 1.2;

/**
 * The names that have room, in the order given, each at its own point, or a little over or under it. `type` is the size of the
 * type; a name whose point is outside the room is not there.
 */
export function nameSpots(
  names: readonly NameAsked[],
  type: number,
  room: Size,
  taken: readonly TakenSpot[] = [],
): readonly NameAsked[] {
  const height = LINE * type;
  const all: TakenSpot[] = [...taken];
  return names.flatMap((name) => {
    const { x, y, width } = name;
    if (x < 0 || y < 0 || x > room.width || y > room.height || width > room.width) return [];
    const across = Math.min(Math.max(x, width / 2), room.width - width / 2);
    for (const shift of SHIFTS) {
      const spot = { x: across, y: y + shift * type, width, height };
      const inside = spot.y >= height / 2 && spot.y <= room.height - height / 2;
      if (!inside || (shift !== 0 && !name.holds(spot.x, spot.y)) || all.some((other) => overlap(spot, other)))
        continue;
      all.push(spot);
      return [{ ...name, x: spot.x, y: spot.y }];
    }
    return [];
  });
}

function overlap(one: TakenSpot, other: TakenSpot): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}
