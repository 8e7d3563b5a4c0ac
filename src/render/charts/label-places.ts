// Names beside points: each where it covers neither another name nor a point, if there is such a place.
import type { Size } from "./geometry.ts";

export interface LabelWish {
  /** Middle of the point. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** `x` is the left edge of the text, `y` its middle. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Side = "right" | "left" | "above" | "below";

const HEIGHT = 14;
const AWAY = 9;
const POINT = 5;

/** In the order of the wishes, the first of which are served first; null where there is no room. */
export function labelPlaces(
  wishes: readonly LabelWish[],
  points: readonly { readonly x: number; readonly y: number }[],
  size: Size,
  sides: readonly Side[] = ["right", "left", "above", "below"],
): readonly (LabelPlace | null)[] {
  const taken = points.map(({ x, y }) => boxOf(x - POINT, y, 2 * POINT, 2 * POINT));
  return wishes.map(({ x, y, width }) => {
    const free = sides
      .flatMap((side) => placesOn(side, x, y, width))
      .find((place) => {
        const box = boxOf(place.x, place.y, width, HEIGHT);
        return isWithin(box, size) && taken.every((other) => !overlap(box, other));
      });
    if (free === undefined) return null;
    taken.push(boxOf(free.x, free.y, width, HEIGHT));
    return free;
  });
}

function placesOn(side: Side, x: number, y: number, width: number): readonly LabelPlace[] {
  const [right, left] = [x + AWAY, x - AWAY - width];
  const across = [x - width / 2, x - 0.2 * width, x - 0.8 * width];
  switch (side) {
    case "right":
      return [0, -HEIGHT / 2, HEIGHT / 2].map((by) => ({ x: right, y: y + by }));
    case "left":
      return [0, -HEIGHT / 2, HEIGHT / 2].map((by) => ({ x: left, y: y + by }));
    case "above":
      return across.map((start) => ({ x: start, y: y - AWAY - HEIGHT / 2 }));
    case "below":
      return across.map((start) => ({ x: start, y: y + AWAY + HEIGHT / 2 }));
    default:
      return side satisfies never;
  }
}

function boxOf(left: number, middle: number, width: number, height: number): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function isWithin({ left, right, top, bottom }: Box, size: Size): boolean {
  return left >= 0 && right <= size.width && top >= 0 && bottom <= size.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
