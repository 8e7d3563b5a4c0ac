// Why there is no live map, what stands in for it, and the way on; or that its streets are away.
import type { StreetStatus } from "../../render/map/ward-map.ts";

const FAULTS = {
  away: "The live map could not be loaded",
  stopped: "The live map has stopped",
  unable: "This browser cannot draw the live map",
};

interface MapStatusProps {
  /** Why there is no live map; false where there is one, or will be. */
  readonly fault: keyof typeof FAULTS | false;
  /** What stands in for it. */
  readonly instead: string;
  readonly streets: StreetStatus;
  readonly onAgain: () => void;
}

export function MapStatus({ fault, instead, streets, onAgain }: MapStatusProps) {
  return (
    <p className="map-status small" role="status" aria-label="State of the map">
      {fault && `${FAULTS[fault]}; ${instead}. `}
      {fault === "away" && "Reload the page when the network is back."}
      {fault === "stopped" && (
        <button type="button" className="link-button" onClick={onAgain}>
          Draw it again
        </button>
      )}
      {!fault && streets === "unreachable" && "The street map cannot be reached; the wards are shown without it."}
    </p>
  );
}
