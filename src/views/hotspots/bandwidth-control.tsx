// How far an offence reaches in the density: by name, or freely on a slider, in metres.
import { useId } from "react";
import { hectaresText } from "../../core/hotspots/chance/hotspot-words.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { tooFineFor, tooLarge } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { Segmented } from "../kit/segmented.tsx";
import { useHotspotActions } from "./use-hotspot-actions.ts";

const choiceOf = (metres: number) => ({ value: String(metres), label: `${metres} m` });
const PRESETS = THRESHOLDS.bandwidths.map(choiceOf);
/** Of exact points, which are not moved by as much. */
const EXACT_PRESETS = [choiceOf(THRESHOLDS.bandwidthLeast), ...PRESETS];
const STEP = 10;

export function BandwidthControl() {
  const bandwidth = useAppState((state) => state.view.bandwidth);
  const spacing = useModel(tooFineFor);
  const isExact = useModel(({ dataset }) => dataset.descriptor.wardscope.points === "exact");
  const { chooseBandwidth } = useHotspotActions();
  const id = useId();
  return (
    <>
      <Segmented
        legend="Bandwidth"
        choices={isExact ? EXACT_PRESETS : PRESETS}
        value={String(bandwidth)}
        onChoose={(metres) => chooseBandwidth(Number(metres), false)}
      />
      <div className="bandwidth-slider">
        <label htmlFor={id} className="small muted">
          Bandwidth {bandwidth} m
        </label>
        <input
          id={id}
          type="range"
          min={THRESHOLDS.bandwidthLeast}
          max={THRESHOLDS.bandwidthMost}
          step={STEP}
          value={bandwidth}
          onChange={(event) => chooseBandwidth(Number(event.target.value), true)}
        />
      </div>
      {spacing !== null && (
        <p className="bandwidth-warning small" role="status">
          Under {spacing} m, twice the usual distance between points, the density draws these and not where offences
          concentrate.
        </p>
      )}
      <LargeHotspots />
    </>
  );
}

/** What makes hotspots smaller, where they are larger than one place. */
function LargeHotspots() {
  const hectares = useModel(tooLarge);
  const bandwidth = useAppState((state) => state.view.bandwidth);
  const { categories } = useModel(selection);
  const [finest] = THRESHOLDS.bandwidths;
  const ways = [bandwidth > finest ? `a bandwidth of ${finest} m` : "", categories.length > 1 ? "one offence" : ""];
  const way = ways.filter((one) => one !== "").join(" or ");
  if (hectares === null || way === "") return null;
  return (
    <p className="large-hotspots small muted">
      The largest hotspot is {hectaresText(hectares)}: choose {way} for smaller ones.
    </p>
  );
}
