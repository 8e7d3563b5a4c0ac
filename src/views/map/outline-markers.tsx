// The numbers of the hotspots on the outlines, as discs that lie apart: one that had to give way has a line to its place.
import { numbersApart } from "../../core/geography/numbers-apart.ts";
import type { PlacedName } from "../../core/wards/name-places.ts";
import { type OutlineMap, outlinePoint } from "../../core/wards/outline-map.ts";
import { inkOn, type Palette } from "../../render/palette.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";

/** Of the type's size. */
const RADIUS = 0.9;

/** The disc's middle is at (x, y), the densest point at `peak`; for names it takes as much room as three letters. */
interface OutlineMarker extends PlacedName {
  readonly rank: number;
  readonly stable: boolean;
  readonly peak: readonly [x: number, y: number];
}

/** In their order; `type` is the size of the type. Whatever has no hotspots has none. */
export function markersOf(drawing: OutlineMap, overlay: MapOverlay | null, type: number): readonly OutlineMarker[] {
  const hotspots = (overlay?.hotspots ?? []).map((hotspot) => ({
    ...hotspot,
    peak: outlinePoint(drawing, hotspot.peak.longitude, hotspot.peak.latitude) ?? ([0, 0] as const),
  }));
  const spots = numbersApart(
    hotspots.map(({ peak: [x, y] }) => ({ x, y })),
    2.2 * RADIUS * type,
  );
  return hotspots.map(({ id, rank, stable, peak }, index) => ({
    ...spots[index]!,
    code: id,
    name: "000",
    rank,
    stable,
    peak,
  }));
}

interface OutlineMarkersProps {
  readonly markers: readonly OutlineMarker[];
  readonly type: number;
  readonly colours: Palette;
}

export function OutlineMarkers({ markers, type, colours }: OutlineMarkersProps) {
  const full = colours.densityRamp.at(-1)!;
  return (
    <g className="outline-markers">
      {markers.map(({ code, x, y, peak }) => (
        <line key={code} x1={peak[0]} y1={peak[1]} x2={x} y2={y} stroke={colours.ink} strokeWidth={0.1 * type} />
      ))}
      {markers.map(({ code, rank, stable, x, y }) => (
        <g key={code}>
          <circle
            cx={x}
            cy={y}
            r={RADIUS * type}
            fill={stable ? full : colours.background}
            stroke={stable ? colours.background : full}
            strokeWidth={0.1 * type}
            strokeDasharray={stable ? undefined : `${0.35 * type} ${0.2 * type}`}
          />
          <text x={x} y={y} className="outline-number" fill={stable ? inkOn(full) : colours.ink}>
            {rank}
          </text>
        </g>
      ))}
    </g>
  );
}
