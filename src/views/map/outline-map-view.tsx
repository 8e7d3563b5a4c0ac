// The wards as outlines: until the live map is there, and where there is none.
import { useCallback, useMemo, useState } from "react";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import { importance, namesWithRoom } from "../../core/wards/name-places.ts";
import { type OutlineMap, outlineMap } from "../../core/wards/outline-map.ts";
import { classColours, inkOn, type Palette, paleColours, palette } from "../../render/palette.ts";
import { choropleth, wardLabels } from "../../state/map-models.ts";
import { selectedWards } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { useActions } from "../kit/use-actions.ts";
import { useScreenTheme } from "../kit/use-theme.ts";
import { markersOf, OutlineMarkers } from "./outline-markers.tsx";
import { OutlineOverlay } from "./outline-overlay.tsx";

const WIDTH = 640;
const MARGIN = 16;
/** Of the type in the drawing, and on the screen where that is smaller. */
const NAME_SIZE = 13;

interface OutlineMapProps {
  readonly focused: string | null;
  /** What lies on the map in the place of the shaded wards. */
  readonly overlay?: MapOverlay | null;
}

export function OutlineMapView({ focused, overlay = null }: OutlineMapProps) {
  const colours = palette(useScreenTheme());
  const boundaries = useModel((state) => state.dataset.boundaries);
  const labels = useModel(wardLabels);
  const model = useModel(choropleth);
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const { hover, selectWard } = useActions();
  const drawing = useMemo(() => outlineMap(boundaries, WIDTH, labels), [boundaries, labels]);
  const box = boxOf(drawing);
  const fills = useMemo(() => fillsOf(model, colours), [model, colours]);
  const fillOf = (code: string): string =>
    overlay === null ? (fills.get(code) ?? colours.noData) : colours.mapBackground;
  const marked = drawing.wards.filter(({ code }) => selected.includes(code) || code === hovered || code === focused);
  const [room, setRoom] = useState({ width: WIDTH, height: WIDTH });
  const type = NAME_SIZE / Math.min(1, Math.max(0.1, Math.min(room.width / box.width, room.height / box.height)));
  const watch = useCallback((svg: SVGSVGElement) => {
    const observer = new ResizeObserver(([entry]) => setRoom(entry!.contentRect));
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  const markers = useMemo(() => markersOf(drawing, overlay, type), [drawing, overlay, type]);
  const names = useMemo(() => {
    const all = drawing.wards.map((ward, index) => ({ ...ward, name: labels[index]?.name ?? "" }));
    return namesWithRoom(all, importance(model, selected), type, WIDTH, markers);
  }, [drawing, labels, model, selected, type, markers]);
  return (
    <svg
      className="outline-map"
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      ref={watch}
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
