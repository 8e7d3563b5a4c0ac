// The map of a trial: its two areas, the hotspots they may be made of, and the corners of one that is being drawn.
import { useCallback, useMemo, useState } from "react";
import type { Corner, TrialPart } from "../../core/hotspots/trials/trial.ts";
import { ringsOfParts } from "../../core/hotspots/trials/trial-areas.ts";
import { mapSupported } from "../../render/map/support.ts";
import type { StreetStatus } from "../../render/map/ward-map.ts";
import { hotspots } from "../../state/hotspot-models.ts";
import { useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { MapStatus } from "../map/map-status.tsx";
import type { TrialDrawing, TrialSide } from "./trial-drawing.ts";

const LIVE_MAP = later(() => import("../map/live-map.tsx").then((module) => module.LiveMap));
const nothing = (): void => undefined;

interface TrialMapProps {
  readonly parts: Readonly<Record<TrialSide, readonly TrialPart[]>>;
  readonly drawing: TrialDrawing | null;
  readonly onCorner: (corner: Corner) => void;
}

export function TrialMap({ parts, drawing, onCorner }: TrialMapProps) {
  const list = useModel(hotspots);
  const boundaries = useModel((state) => state.dataset.boundaries);
  const [supported] = useState(mapSupported);
  const [drawable, setDrawable] = useState(supported);
  const [streets, setStreets] = useState<StreetStatus>("off");
  const fail = useCallback(() => setDrawable(false), []);
  const again = useCallback(() => setDrawable(true), []);
  const { component: LiveMap, failed } = useLater(LIVE_MAP);
  const { treated, comparison } = parts;
  const overlay = useMemo((): MapOverlay => {
    const polygons = [
      ...ringsOfParts(treated, list ?? [], boundaries).map((ring) => ({ role: "treated" as const, ring })),
      ...ringsOfParts(comparison, list ?? [], boundaries).map((ring) => ({ role: "comparison" as const, ring })),
    ];
    return {
      mode: "density",
      hotspots: list,
      drawing: { polygons, unfinished: drawing?.corners.map((corner) => [...corner]) ?? null },
    };
  }, [treated, comparison, drawing, list, boundaries]);
  return (
    <>
      {drawable && !failed && (
        <section className="trial-map" aria-label="Map of the two areas">
          {LiveMap && (
            <LiveMap
              focused={null}
              overlay={overlay}
              onPoint={(longitude, latitude) => onCorner([longitude, latitude])}
              onReady={nothing}
              onStreets={setStreets}
              onFailure={fail}
            />
          )}
        </section>
      )}
      <MapStatus
        fault={drawable ? failed && "away" : supported ? "stopped" : "unable"}
        instead="wards and hotspots can be chosen from the lists"
        streets={streets}
        onAgain={again}
      />
    </>
  );
}
