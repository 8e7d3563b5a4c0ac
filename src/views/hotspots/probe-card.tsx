// What the surface holds at the point that the reader clicked.
import { formatCount } from "../../core/basics/numbers.ts";
import { probe } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { useHotspotActions } from "./use-hotspot-actions.ts";

export function ProbeCard() {
  const at = useModel(probe);
  const { noun } = useModel(selection);
  const { forget } = useHotspotActions();
  return (
    <div role="status">
      {at !== null && (
        <p className="probe">
          Where you clicked: <strong>{formatCount(at.perKm2PerYear)}</strong> {noun} per km² a year;{" "}
          <strong>{formatCount(at.offences)}</strong> within {at.bandwidth} m in this period.{" "}
          <button type="button" className="link-button small" onClick={forget}>
            Clear
          </button>
        </p>
      )}
    </div>
  );
}
