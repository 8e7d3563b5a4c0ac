// All that is said of one hotspot, beneath its line in the list.

import { formatCount } from "../../core/basics/numbers.ts";
import { nameOfPlace } from "../../core/geography/place-naming.ts";
import { changeText, persistenceText, stabilityText } from "../../core/hotspots/chance/hotspot-words.ts";
import type { Hotspot } from "../../core/hotspots/density/hotspot.ts";
import { placesInMetres } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { limits } from "../../state/record-limits-models.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { HoursOfHotspot } from "./hotspot-hours.tsx";

const CLOSE_ZOOM = 15;
const MOST_PLACES = 3;

export function HotspotFacts({ hotspot }: { readonly hotspot: Hotspot }) {
  const { address } = useApp();
  const { noun } = useModel(selection);
  const { edge, oneLocation } = useModel(limits);
  const { peak } = hotspot;
  return (
    <div className="hotspot-facts small">
      <p>{changeText(hotspot)}.</p>
      {hotspot.oneLocation && <p>{oneLocation}</p>}
      <PlacesInside hotspot={hotspot} />
      <p>{persistenceText(hotspot)}</p>
      <p>{stabilityText(hotspot)}</p>
      <p className="muted">
        {formatCount(hotspot.offences)} {noun} lie inside its outline. {edge}
      </p>
      <HoursOfHotspot />
      <button
        type="button"
        className="quiet-button"
        onClick={() =>
          address.choose({ camera: { longitude: peak.longitude, latitude: peak.latitude, zoom: CLOSE_ZOOM } })
        }
      >
        Go there on the map
      </button>
    </div>
  );
}

function PlacesInside({ hotspot }: { readonly hotspot: Hotspot }) {
  const inMetres = useModel(placesInMetres);
  if (inMetres === null || hotspot.places.length === 0) return null;
  const named = hotspot.places.slice(0, MOST_PLACES);
  const rest = hotspot.places.length - named.length;
  return (
    <p>
      Most at, on or near:{" "}
      {named.map(({ place, offences }) => `${nameOfPlace(inMetres, place)} (${formatCount(offences)})`).join(", ")}
      {rest > 0 && `; ${formatCount(rest)} more points`}.
    </p>
  );
}
