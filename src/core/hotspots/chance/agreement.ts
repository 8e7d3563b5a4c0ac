// Whether two methods point at the same areas: hotspots by density, and cells that are hot beyond chance.

import type { Position } from "geojson";
import { type Known, known, unknown } from "../../basics/known.ts";
import { mean } from "../../basics/sums.ts";
import { isInside } from "../../geography/polygons.ts";
import { shapeOf, shapesTouch } from "../../geography/shapes-touch.ts";
import type { Hotspot } from "../density/hotspot.ts";
import type { SignificanceCell } from "./significance.ts";

/** So many of so many; the share, 0 to 1, is unknown of none. */
export interface AgreementShare {
  readonly part: number;
  readonly whole: number;
  readonly share: Known;
}

export interface Agreement {
  /** Hotspots that contain, overlap or touch a hot cell. */
  readonly hotspots: AgreementShare;
  /** Hot cells whose centre lies in a hotspot. */
  readonly hotCells: AgreementShare;
}

/** Both of the same offence and period. A cell is hot at any level from 90 on. */
export function agreementOf(
  hotspots: readonly Pick<Hotspot, "outline">[],
  cells: readonly SignificanceCell[],
): Agreement {
  const areas = hotspots.map(({ outline }) => shapeOf(outline));
  const squares = cells.filter(({ level }) => level !== null).map(({ square }) => shapeOf([square]));
  const touching = areas.filter((area) => squares.some((square) => shapesTouch(area, square)));
  const inside = squares.filter((square) => {
    const [x, y] = centreOf(square.polygons[0]![0]!);
    return areas.some(({ polygons }) => isInside(polygons, x, y));
  });
  return {
    hotspots: partOf(touching.length, areas.length, "there is no hotspot"),
    hotCells: partOf(inside.length, squares.length, "no cell is hot beyond chance"),
  };
}

/** The mean of the corners of a closed ring. */
function centreOf(ring: readonly Position[]): readonly [number, number] {
  const corners = ring.slice(1);
  return [mean(corners.map(([x]) => x!)), mean(corners.map(([, y]) => y!))];
}

function partOf(part: number, whole: number, none: string): AgreementShare {
  return { part, whole, share: whole === 0 ? unknown(none) : known(part / whole) };
}
