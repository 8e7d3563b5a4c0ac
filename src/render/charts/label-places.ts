// Names beside points: each where it covers neither another name nor a point, if there is such a place.
import type { Size } from "./geometry.ts";

export interface LabelWish {
  /** Middle of the point. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** `x` is the left edge of the text, `y` its middle. */
export type LabelPlace = Pick<LabelWish, "x" | "y">;

type Side = keyof typeof PLACES;
type Box = readonly [left: number, right: number, top: number, bottom: number];

const HEIGHT = 14;
const AWAY = 9;
const POINT = 5;
const [HALF, FAR] = [HEIGHT / 2, AWAY + HEIGHT / 2];

const across = ({ x, width }: LabelWish): readonly number[] => [x - width / 2, x - 0.2 * width, x - 0.8 * width];
const along = ({ y }: LabelWish): readonly number[] => [y, y - HALF, y + HALF];
/** Places on each side of a point, the best first. */
const PLACES = {
  right: (wish: LabelWish) => along(wish).map((y) => ({ x: wish.x + AWAY, y })),
  left: (wish: LabelWish) => along(wish).map((y) => ({ x: wish.x - AWAY - wish.width, y })),
  above: (wish: LabelWish) => across(wish).map((x) => ({ x, y: wish.y - FAR })),
  below: (wish: LabelWish) => across(wish).map((x) => ({ x, y: wish.y + FAR })),
};

/** In the order of the wishes, the first of which are served first; null where there is no room. */
export function labelPlaces(
  wishes: readonly LabelWish[],
  points: readonly LabelPlace[],
  { width, height }: Size,
  sides: readonly Side[] = ["right", "left", "above", "below"],
): readonly (LabelPlace | null)[] {
  const taken = points.map(({ x, y }): Box => [x - POINT, x + POINT, y - POINT, y + POINT]);
  return wishes.map((wish) => {
    for (const place of sides.flatMap((side) => PLACES[side](wish))) {
      const box: Box = [place.x, place.x + wish.width, place.y - HALF, place.y + HALF];
      const isWithin = box[0] >= 0 && box[1] <= width && box[2] >= 0 && box[3] <= height;
      if (!isWithin || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

function overlap([left, right, top, bottom]: Box, other: Box): boolean {
  return left < other[1] && other[0] < right && top < other[3] && other[2] < bottom;
}
