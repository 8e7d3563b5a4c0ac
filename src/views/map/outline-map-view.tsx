// The wards as outlines: until the live map is there, where there is none, and on paper.
import { useMemo } from "react";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import { paperMapSize } from "../../core/wards/map-on-paper.ts";
import { importance, inFrame, namesWithRoom } from "../../core/wards/name-places.ts";
import { type OutlineMap, outlineMap } from "../../core/wards/outline-map.ts";
import { classColours, inkOn, type Palette, paleColours, palette, type Theme } from "../../render/palette.ts";
import { choropleth, wardLabels } from "../../state/map-models.ts";
import { selectedWards } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { useActions } from "../kit/use-actions.ts";
import { useTheme } from "../kit/use-media.ts";
import { markersOf, OutlineMarkers } from "./outline-markers.tsx";
import { OutlineOverlay } from "./outline-overlay.tsx";

const WIDTH = 640;
const MARGIN = 16;
/** Of the type on the screen. */
const NAME_SIZE = 13;

interface OutlineMapProps {
  readonly focused: string | null;
  /** What lies on the map in the place of the shaded wards. */
  readonly overlay?: MapOverlay | null;
  /** Left out: that of the screen. */
  readonly theme?: Theme;
  /** As large as the sheet allows, in type that can be read there. */
  readonly onPaper?: boolean;
}

export function OutlineMapView({ focused, theme, overlay = null, onPaper = false }: OutlineMapProps) {
  const screen = useTheme();
  const colours = palette(theme ?? screen);
  const boundaries = useModel((state) => state.dataset.boundaries);
  const labels = useModel(wardLabels);
  const model = useModel(choropleth);
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const { hover, selectWard } = useActions();
  const drawing = useMemo(() => outlineMap(boundaries, WIDTH, labels), [boundaries, labels]);
  const box = boxOf(drawing);
  const size = onPaper
    ? paperMapSize(box, labels.length, overlay === null ? "wards" : "hotspots", overlay === null ? selected.length : 1)
    : null;
  const type = size?.type ?? NAME_SIZE;
  const fills = useMemo(() => fillsOf(model, colours), [model, colours]);
  const fillOf = (code: string): string =>
    overlay === null ? (fills.get(code) ?? colours.noData) : colours.mapBackground;
  const marked = drawing.wards.filter(({ code }) => selected.includes(code) || code === hovered || code === focused);
  const markers = useMemo(() => markersOf(drawing, overlay, type), [drawing, overlay, type]);
  const names = useMemo(() => {
    const all = drawing.wards.map((ward, index) => ({ ...ward, name: labels[index]?.name ?? "" }));
    const placed = onPaper ? all.map((name) => inFrame(name, type, boxOf(drawing))) : all;
    return namesWithRoom(placed, importance(model, selected), type, markers);
  }, [drawing, labels, model, selected, type, onPaper, markers]);
  return (
    <svg
      className="outline-map"
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      data-place={size?.place}
      style={size === null ? undefined : { width: size.width, height: size.height }}
      fontSize={type}
      aria-hidden="true"
    >
      {drawing.wards.map(({ code, path }) => (
        // The keyboard's way is that of the map around this drawing.
        <path
          key={code}
          d={path}
          fill={fillOf(code)}
          fillRule="evenodd"
          stroke={overlay === null ? colours.casing : colours.hatching}
          strokeWidth={1.5}
          onPointerEnter={() => hover(code)}
          onPointerLeave={() => hover(null)}
          onClick={(event) => selectWard(code, event.ctrlKey || event.metaKey || event.shiftKey)}
        />
      ))}
      {overlay !== null && <OutlineOverlay drawing={drawing} overlay={overlay} colours={colours} />}
      {marked.map(({ code, path }) => (
        <path
          key={code}
          d={path}
          className="outline-mark"
          stroke={code === focused ? colours.focus : colours.ink}
          strokeWidth={selected.includes(code) ? 3.5 : 2}
        />
      ))}
      {names.map(({ code, name, x, y }) => (
        <text key={code} x={x} y={y} className="outline-name" fill={inkOn(fillOf(code))} stroke={fillOf(code)}>
          {name}
        </text>
      ))}
      <OutlineMarkers markers={markers} type={type} colours={colours} />
    </svg>
  );
}

/** The drawing with its margins, in its units. */
function boxOf({ width, height }: OutlineMap) {
  return { left: -MARGIN, top: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

function fillsOf({ scheme, wards }: ChoroplethModel, colours: Palette): ReadonlyMap<string, string> {
  const count = scheme.edges.length - 1;
  const full = classColours(colours, scheme.kind, count);
  const pale = paleColours(colours, scheme.kind, count);
  return new Map(
    wards.flatMap(({ code, colourIndex, clear }) =>
      colourIndex === null ? [] : [[code, (clear ? full : pale)[colourIndex] ?? colours.noData]],
    ),
  );
}
