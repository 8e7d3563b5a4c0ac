// What the map shows in its hotspot modes, as one plain object that changes only when something on it does.
import type { Position } from "geojson";
import { valueOrNull } from "../core/basics/known.ts";
import { boundsOf } from "../core/geography/bounds.ts";
import type { Bounds } from "../core/geography/box.ts";
import type { Outline } from "../core/geography/polygons.ts";
import type { SignificanceCell } from "../core/hotspots/chance/significance.ts";
import type { Band, Hotspot } from "../core/hotspots/density/hotspot.ts";
import type { CellGrid } from "../core/hotspots/ground/cell-grid.ts";
import { type Corners, circleAround, cornersOf } from "../core/hotspots/ground/cell-shapes.ts";
import type { Verdict } from "../core/statistics/change.ts";
import {
  besideHotspotAnswer,
  besideSurface,
  difference,
  hotspotAnswer,
  hotspots,
  type PlaceCircle,
  placeCircles,
  probe,
  type SurfaceModel,
  significance,
  surface,
} from "./hotspot-models.ts";
import { dataset, derive, type ReadyState, selectedWards } from "./models.ts";

export interface HotspotMap {
  readonly mode: "density" | "significance" | "difference";
  readonly surface: RawSurface | null;
  /** The outlines of that surface; null until they are worked out. */
  readonly bands: readonly Band[] | null;
  readonly hotspots: readonly Hotspot[] | null;
  readonly selectedHotspot: string | null;
  readonly circles: readonly PlaceCircle[] | null;
  readonly cells: readonly HotCell[] | null;
  readonly differences: readonly { readonly id: string; readonly outline: Outline; readonly verdict: Verdict }[] | null;
  readonly probe: {
    readonly longitude: number;
    readonly latitude: number;
    readonly circle: readonly Position[];
  } | null;
  /** Of the selected wards, for the map to look at. */
  readonly focusBox: Bounds | null;
}

/** A surface as an image: its cells, the densities at which classes begin, and its corners in degrees, clockwise from the north-west. */
export interface RawSurface {
  readonly grid: CellGrid;
  readonly density: Float64Array;
  readonly inside: Uint8Array;
  readonly steps: readonly number[];
  readonly corners: Corners;
}

type HotCell = { readonly outline: SignificanceCell["square"][number]; readonly level: 90 | 95 | 99 };

const MODES = {
  wards: "density",
  hotspots: "density",
  significance: "significance",
  difference: "difference",
} as const;

const mode = (state: ReadyState): HotspotMap["mode"] => MODES[state.view.map];

const hotCells = derive(
  [significance],
  (answer): readonly HotCell[] | null =>
    (answer && valueOrNull(answer))?.cells.flatMap(({ level, square }) =>
      level === null ? [] : [{ level, outline: square[0]! }],
    ) ?? null,
);

const rawSurface = derive([surface], rawOf);
const rawBeside = derive([besideSurface], rawOf);

const differences = derive(
  [difference],
  (answer): HotspotMap["differences"] =>
    (answer && valueOrNull(answer))?.areas.map(({ id, outline, change }) => ({
      id,
      outline,
      verdict: change.verdict,
    })) ?? null,
);

const focusBox = derive([dataset, selectedWards], (data, codes): HotspotMap["focusBox"] => {
  const wards = data.boundaries.features.filter(({ properties }) => codes.includes(properties.code));
  return boundsOf(wards);
});

const point = derive([probe], (at): HotspotMap["probe"] =>
  at === null
    ? null
    : {
        longitude: at.longitude,
        latitude: at.latitude,
        circle: circleAround(at.longitude, at.latitude, at.bandwidth),
      },
);

export const mapOverlay = derive(
  [
    mode,
    rawSurface,
    hotspotAnswer,
    hotspots,
    (state) => state.view.hotspot,
    placeCircles,
    hotCells,
    differences,
    point,
    focusBox,
  ],
  (kind, model, answer, list, chosen, dots, cells, areas, at, box): HotspotMap => ({
    mode: kind,
    surface: kind === "density" ? model : null,
    bands: kind === "density" ? ((answer && valueOrNull(answer))?.bands ?? null) : null,
    hotspots: kind === "difference" ? null : list,
    selectedHotspot: chosen,
    circles: kind === "density" ? dots : null,
    cells: kind === "significance" ? cells : null,
    differences: kind === "difference" ? areas : null,
    probe: kind === "density" ? at : null,
    focusBox: box,
  }),
);

/** The map of the other period; null while none is chosen. */
export const besideOverlay = derive(
  [mode, rawBeside, besideHotspotAnswer, focusBox],
  (kind, model, answer, box): HotspotMap | null => {
    if (kind !== "density" || model === null) return null;
    const other = answer && valueOrNull(answer);
    return {
      mode: kind,
      surface: model,
      bands: other?.bands ?? null,
      hotspots: other?.hotspots ?? null,
      selectedHotspot: null,
      circles: null,
      cells: null,
      differences: null,
      probe: null,
      focusBox: box,
    };
  },
);

function rawOf(model: SurfaceModel | null): RawSurface | null {
  if (model === null) return null;
  const { grid, density } = model.surface;
  return { grid, density, inside: model.inside, steps: model.steps, corners: cornersOf(grid) };
}
