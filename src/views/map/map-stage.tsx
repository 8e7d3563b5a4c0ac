// The place of the map: the live map where the browser can draw one, else the outlines; the keyboard's way through the wards.
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useState } from "react";
import { periodName } from "../../core/area/period.ts";
import { figuresFor } from "../../core/figures/offence-figures.ts";
import { type Direction, nextWard } from "../../core/geography/compass.ts";
import { spokenWard } from "../../core/wards/spoken.ts";
import { mapSupported } from "../../render/map/support.ts";
import type { StreetStatus } from "../../render/map/ward-map.ts";
import { wardLabels } from "../../state/map-models.ts";
import { figures, selectedWards, settledView } from "../../state/models.ts";
import { askedPoint } from "../../state/whereabouts-models.ts";
import type { HotspotOverlayProps } from "../hotspots/hotspot-overlay.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { useActions } from "../kit/use-actions.ts";
import { Later, later, useLater } from "../kit/use-later.tsx";
import { Legend } from "./map-legend.tsx";
import { MapStatus } from "./map-status.tsx";
import { OutlineMapView } from "./outline-map-view.tsx";
import { WardCard } from "./ward-card.tsx";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const LIVE_MAP = later(() => import("./live-map.tsx").then((module) => module.LiveMap));

const HOTSPOT_OVERLAY = later(() => import("../hotspots/hotspot-overlay.tsx").then((module) => module.HotspotOverlay));
const HOTSPOT_LEGEND = later(() => import("../hotspots/hotspot-legend.tsx").then((module) => module.HotspotLegend));

/** While the overlay is on its way: the wards as lines. */
const WAITING: MapOverlay = { mode: "density" };

interface Overlays {
  readonly own: MapOverlay | null;
  readonly beside: MapOverlay | null;
}

export function MapStage() {
  const [focused, setFocused] = useState<string | null>(null);
  const supported = useSupport();
  const [drawn, setDrawable] = useState(true);
  const drawable = drawn && supported !== false;
  const [streets, setStreets] = useState<StreetStatus>("off");
  const [ready, setReady] = useState(false);
  const [overlays, setOverlays] = useState<Overlays>({ own: null, beside: null });
  const show = useCallback(() => setReady(true), []);
  const fail = useCallback(() => setDrawable(false), []);
  const take = useCallback((own: MapOverlay | null, beside: MapOverlay | null) => setOverlays({ own, beside }), []);
  const keyboard = useKeyboard(focused, setFocused);
  const again = useCallback(() => {
    setReady(false);
    setDrawable(true);
  }, []);
  const { component: LiveMap, failed } = useLater(LIVE_MAP);
  const wards = useAppState((state) => state.view.map === "wards");
  const found = useModel(askedPoint);
  const marked = useMemo((): MapOverlay | null => found && { mode: "wards", probe: { ...found, circle: [] } }, [found]);
  const own = wards ? marked : (overlays.own ?? WAITING);
  const beside = wards ? null : overlays.beside;
  const events = { focused, onStreets: setStreets, onFailure: fail };
  return (
    <div className="map-stage">
      <div className="map-frame">
        <div
          id="map"
          className="map-area"
          role="application"
          aria-roledescription="map"
          aria-label={wards ? "Map of the wards" : "Map of the hotspots"}
          aria-describedby="map-keys"
          aria-busy={drawable && !ready && !failed}
          data-beside={beside !== null}
          tabIndex={0}
          {...keyboard}
        >
          {(!drawable || !ready) && <OutlineMapView focused={focused} overlay={wards ? null : own} />}
          {supported && drawn && LiveMap && <LiveMap {...events} overlay={own} onReady={show} />}
          {supported && drawn && LiveMap && beside && <LiveMap {...events} overlay={beside} onReady={show} />}
          {beside && <Captions />}
        </div>
        <p id="map-keys" className="map-keys small">
          Arrow keys move between wards, Enter selects, Escape clears.
        </p>
        <SpokenWard code={focused} />
        {wards ? <WardCard focused={focused} /> : <LaterOverlay onOverlay={take} />}
      </div>
      <MapStatus
        fault={drawable ? failed && "away" : supported ? "stopped" : "unable"}
        instead="the outlines of the wards stand in for it"
        streets={streets}
        onAgain={again}
      />
      {wards ? <Legend /> : <Later source={HOTSPOT_LEGEND} />}
    </div>
  );
}

/** Null until it is known: the browser starts its graphics for the answer, which takes a moment of its own. */
function useSupport(): boolean | null {
  const [supported, setSupported] = useState<boolean | null>(null);
  useEffect(() => {
    setTimeout(() => setSupported(mapSupported()));
  }, []);
  return supported;
}

/** Which months each of two maps shows. */
function Captions() {
  const { period, against } = useModel(settledView);
  if (against === null) return null;
  return (
    <>
      <p className="map-caption small">{periodName(period)}</p>
      <p className="map-caption map-caption-beside small">{periodName(against)}</p>
    </>
  );
}

function LaterOverlay(props: HotspotOverlayProps) {
  const { component: HotspotOverlay } = useLater(HOTSPOT_OVERLAY);
  return HotspotOverlay && <HotspotOverlay {...props} />;
}

function useKeyboard(focused: string | null, setFocused: (code: string | null) => void) {
  const wards = useModel(wardLabels);
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
    <p className="visually-hidden" role="status" aria-label="Ward in focus">
      {ward && spokenWard(ward, measure, numbers)}
      {ward && selected.includes(ward.code) && ", selected"}
    </p>
  );
}
