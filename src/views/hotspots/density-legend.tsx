// The key of the density: its classes as multiples of the mean, the densities they mean, and all that the surface depends on.

import { periodName } from "../../core/area/period.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { inkOn, palette } from "../../render/palette.ts";
import { placeCircles, surface, weights, yearly } from "../../state/hotspot-models.ts";
import { period, selection } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { useTheme } from "../kit/use-media.ts";

export function DensityLegend() {
  const model = useModel(surface);
  const range = useModel(period);
  const { label, noun } = useModel(selection);
  const offences = useModel((state) => weights(state)?.total ?? 0);
  const hasCircles = useModel((state) => placeCircles(state) !== null);
  const ramp = palette(useTheme()).densityRamp;
  if (model === null) return null;
  const { bandwidth } = model.surface;
  const mean = yearly(model.level.mean, range);
  return (
    <figure className="legend density-legend" aria-label={`Key: density of ${label}`}>
      <figcaption className="legend-title">{label}: times the mean density</figcaption>
      <div className="legend-bands">
        {THRESHOLDS.bandMultiples.map((times, index) => (
          <span
            key={times}
            className="legend-band"
            style={{ background: ramp[index], color: inkOn(ramp[index] ?? "") }}
          >
            {times}×
          </span>
        ))}
      </div>
      <div className="legend-ticks small">
        {model.steps.map((step, index) => (
          <span key={step} style={{ left: `${(100 * index) / model.steps.length}%` }}>
            {formatCount(yearly(step, range))}
          </span>
        ))}
      </div>
      <div className="legend-notes">
        <p className="legend-method small muted">
          {noun} per km² a year; mean {formatCount(mean)} · from {THRESHOLDS.hotspotMultiple}× a hotspot · quartic
          kernel, bandwidth <strong>{bandwidth} m</strong>, cells {THRESHOLDS.densityCell} m · {formatCount(offences)}{" "}
          {noun}, {periodName(range)}
        </p>
        <p className="legend-method small muted">
          Anonymised map points, not addresses{hasCircles && ": a circle is a point on or near the named street"}. At
          the rim of the district density is under-estimated.
        </p>
      </div>
    </figure>
  );
}
