// What lies on the outlines of the wards in the hotspot modes: bands, cells, changes, and the outlines of the hotspots.
import { type OutlineMap, outlinePath } from "../../core/wards/outline-map.ts";
import { type Palette, significanceColours } from "../../render/palette.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";

interface OutlineOverlayProps {
  readonly drawing: OutlineMap;
  readonly overlay: MapOverlay;
  readonly colours: Palette;
}

export function OutlineOverlay({ drawing, overlay, colours }: OutlineOverlayProps) {
  const { bands, cells, differences, hotspots } = overlay;
  const levels = significanceColours(colours);
  const changed = { "clearly up": colours.up, "clearly down": colours.down } as const;
  return (
    <g className="outline-overlay">
      {bands?.map(({ multiple, outline }, index) => (
        <path key={multiple} d={outlinePath(drawing, outline)} fill={colours.densityRamp[index]} fillRule="evenodd" />
      ))}
      {cells?.map(({ outline, level }) => (
        <path key={String(outline[0])} d={outlinePath(drawing, [[[...outline]]])} fill={levels[level]} />
      ))}
      {differences?.map(({ id, outline, verdict }) => (
        <path
          key={id}
          d={outlinePath(drawing, outline)}
          fill={verdict === "clearly up" || verdict === "clearly down" ? changed[verdict] : "none"}
          stroke={colours.hatching}
        />
      ))}
      {hotspots?.map(({ id, outline, stable }) => (
        <path
          key={id}
          d={outlinePath(drawing, outline)}
          fill="none"
          stroke={colours.ink}
          strokeWidth={1.5}
          strokeDasharray={stable ? undefined : "4 3"}
        />
      ))}
    </g>
  );
}
