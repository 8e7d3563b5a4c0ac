// The place of the map: the live map where the browser can draw one, else the outlines; the keyboard's way through the wards.
import { type FocusEvent, type KeyboardEvent, useCallback, useState } from "react";
import { type Direction, nextWard } from "../core/compass.ts";
import { figuresFor } from "../core/figures.ts";
import { spokenWard } from "../core/spoken.ts";
import { mapSupported } from "../render/map/support.ts";
import type { StreetStatus } from "../render/map/ward-map.ts";
import { figures, selectedWards, settledView } from "../state/models.ts";
import { useModel } from "./app-context.ts";
import { Legend } from "./legend.tsx";
import { OutlineMapView } from "./outline-map-view.tsx";
import { useActions } from "./use-actions.ts";
import { later, useLater } from "./use-later.ts";
import { WardCard } from "./ward-card.tsx";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const LIVE_MAP = later(() => import("./live-map.tsx").then((module) => module.LiveMap));

export function MapStage() {
  const [focused, setFocused] = useState<string | null>(null);
  const [drawable, setDrawable] = useState(mapSupported);
  const [streets, setStreets] = useState<StreetStatus>("off");
  const [ready, setReady] = useState(false);
  const show = useCallback(() => setReady(true), []);
  const fail = useCallback(() => setDrawable(false), []);
  const keyboard = useKeyboard(focused, setFocused);
  const { component: LiveMap } = useLater(LIVE_MAP);
  return (
    <div className="map-stage">
      <div
        className="map-area"
        role="application"
        aria-roledescription="map"
        aria-label="Map of the wards"
        aria-describedby="map-keys"
        aria-busy={drawable && !ready}
        tabIndex={0}
        {...keyboard}
      >
        {(!drawable || !ready) && <OutlineMapView focused={focused} />}
        {drawable && LiveMap && <LiveMap focused={focused} onReady={show} onStreets={setStreets} onFailure={fail} />}
      </div>
      <p id="map-keys" className="map-keys small">
        Arrow keys move between wards, Enter selects, Escape clears.
      </p>
      <SpokenWard code={focused} />
      <WardCard focused={focused} />
      <Legend />
      <MapStatus drawable={drawable} streets={streets} />
    </div>
  );
}

function useKeyboard(focused: string | null, setFocused: (code: string | null) => void) {
  const wards = useModel((state) => state.dataset.wards);
  const [first = null] = useModel(selectedWards);
  const { hover, selectWard } = useActions();
  const go = (code: string | null): void => {
    setFocused(code);
    hover(code);
  };
  const onFocus = (event: FocusEvent): void => {
    const byKey = event.target === event.currentTarget && event.currentTarget.matches(":focus-visible");
    if (byKey) go(first ?? nextWard(wards, null, "up"));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) go(nextWard(wards, focused ?? first, direction) ?? focused ?? first);
    else if (event.key === "Enter" || event.key === " ") {
      if (focused === null) return;
      selectWard(focused, event.ctrlKey || event.metaKey || event.shiftKey);
    } else if (event.key === "Escape") {
      go(null);
      selectWard(null, false);
    } else return;
    event.preventDefault();
  };
  return { onFocus, onKeyDown, onBlur: () => focused !== null && go(null) };
}

function SpokenWard({ code }: { readonly code: string | null }) {
  const numbers = useModel(figures);
  const { measure } = useModel(settledView);
  const selected = useModel(selectedWards);
  const ward = code === null ? null : figuresFor(numbers, code);
  return (
    <p className="visually-hidden" role="status">
      {ward && spokenWard(ward, measure, numbers.selection.noun)}
      {ward && selected.includes(ward.code) && ", selected"}
    </p>
  );
}

function MapStatus({ drawable, streets }: { readonly drawable: boolean; readonly streets: StreetStatus }) {
  const text = drawable
    ? streets === "unreachable" && "The street map cannot be reached; the wards are shown without it."
    : "This browser cannot draw the live map; the outlines of the wards stand in for it.";
  return (
    <p className="map-status small" role="status">
      {text}
    </p>
  );
}
