// Two square wards side by side, in metres of the British National Grid.
import type { Boundaries } from "../../../src/core/area/area-package.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";

/** From a south-west corner eastwards; `side` in metres. */
export function squareWards(west: number, south: number, side: number): Boundaries {
  const features = [0, 1].map((ward): Boundaries["features"][number] => {
    const corner = (x: number, y: number) => [...toDegrees(west + (ward + x) * side, south + y * side)];
    const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
    const [code, name] = [`W${ward + 1}`, `Ward ${ward + 1}`];
    return {
      type: "Feature",
      id: code,
      properties: { code, name },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  return { type: "FeatureCollection", features };
}
