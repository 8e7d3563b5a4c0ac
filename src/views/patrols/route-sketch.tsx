// The sketch map of a patrol sheet: on the page, and as text for the page that is taken along.
import { useMemo } from "react";
import { type Markup, rawMarkup } from "../../core/basics/markup.ts";
import type { PatrolSheet } from "../../core/hotspots/patrols/patrol-sheet.ts";
import type { TextWidth } from "../../render/charts/geometry.ts";
import { browserTextWidth } from "../../render/charts/text-width.ts";
import { routeMap } from "../../render/picture/route-map.ts";
import { type Shape, shapeMarkup } from "../../render/picture/shape.ts";
import { wardLabels } from "../../state/map-models.ts";
import { isReady, type ReadyState } from "../../state/models.ts";
import { useApp } from "../kit/app-context.ts";
import { shapeElements } from "../kit/shape-element.tsx";

export function RouteSketch({ model }: { readonly model: PatrolSheet }) {
  const { store } = useApp();
  const state = store.getState();
  const drawn = useMemo(() => (isReady(state) ? routeDrawing(state, model, browserTextWidth()) : null), [state, model]);
  return drawn !== null && shapeElements([drawn]);
}

/** Nothing for a sheet without stops. */
export function routeMarkup(state: ReadyState, model: PatrolSheet, textWidth: TextWidth): Markup {
  return model.stops.length === 0 ? rawMarkup("") : shapeMarkup(routeDrawing(state, model, textWidth));
}

function routeDrawing(state: ReadyState, { stops, subtitle, order }: PatrolSheet, textWidth: TextWidth): Shape {
  const label = `Sketch map of ${subtitle}, north up, with ward lines. ${order}`.trim();
  return routeMap({ boundaries: state.dataset.boundaries, labels: wardLabels(state), stops, label }, textWidth);
}
