// The key of whatever the map shows in its hotspot modes, with all that it depends on.

import { periodName } from "../../core/area/period.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { densityNotes } from "../../core/hotspots/density/rim-words.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { inkOn, palette, significanceColours } from "../../render/palette.ts";
import {
  difference,
  hotspots,
  placeCircles,
  significance,
  surface,
  weights,
  yearly,
} from "../../state/hotspot-models.ts";
import { period, selection } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { limits } from "../../state/record-limits-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useTheme } from "../kit/use-theme.ts";
import {
  DASHED_RING,
  DIFFERENCE_NOTE,
  DIFFERENCE_ROWS,
  DIFFERENCE_TITLE,
  significanceNote,
  significanceRows,
  significanceTitle,
} from "./hotspot-key.ts";

export function HotspotLegend() {
  const map = useAppState((state) => state.view.map);
  const reason = useModel(obstacle);
  if (reason !== null) return null;
  if (map === "significance") return <SignificanceLegend />;
  return map === "difference" ? <DifferenceLegend /> : <DensityLegend />;
}

function SignificanceLegend() {
  const { note } = useModel(limits);
  const answer = useModel(significance);
  const { label } = useModel(selection);
  const colours = significanceColours(palette(useTheme()));
  if (!answer?.known) return null;
  return (
    <figure className="legend" aria-label={`Key: squares with more ${label} than chance`}>
      <figcaption className="legend-title">{significanceTitle(label)}</figcaption>
      <KeyRows rows={significanceRows(answer.value).map(({ level, text }) => ({ colour: colours[level], text }))} />
      <p className="legend-notes legend-method small muted">{significanceNote(answer.value, note)}</p>
    </figure>
  );
}

function DifferenceLegend() {
  const answer = useModel(difference);
  const { up, down } = palette(useTheme());
  const colours = { "clearly up": up, "clearly down": down, "no clear change": "transparent" };
  if (!answer?.known) return null;
  return (
    <figure className="legend" aria-label="Key: areas that changed">
      <figcaption className="legend-title">{DIFFERENCE_TITLE}</figcaption>
      <KeyRows rows={DIFFERENCE_ROWS.map(({ verdict, text }) => ({ colour: colours[verdict], text }))} />
      <p className="legend-notes legend-method small muted">{DIFFERENCE_NOTE}</p>
    </figure>
  );
}

function KeyRows({
  rows,
}: {
  readonly rows: readonly { readonly colour: string | undefined; readonly text: string }[];
}) {
  return (
    <ul className="key-rows small">
      {rows.map(({ colour, text }) => (
        <li key={text}>
          <span className="key-swatch" style={{ background: colour }} aria-hidden="true" /> {text}
        </li>
      ))}
    </ul>
  );
}

/** Classes as multiples of the mean, the densities they mean, and all that the surface depends on. */
function DensityLegend() {
  const model = useModel(surface);
  const range = useModel(period);
  const { label, noun } = useModel(selection);
  const { note, circles } = useModel(limits);
  const offences = useModel((state) => weights(state)?.total ?? 0);
  const hasCircles = useModel((state) => placeCircles(state) !== null);
  const hasRings = useModel((state) => hotspots(state)?.some(({ stable }) => !stable) ?? false);
  const ground = useModel((state) => state.dataset.descriptor.wardscope);
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
          {noun} per km² a year; mean {formatCount(mean)}, of the squares where any were recorded · from{" "}
          {THRESHOLDS.hotspotMultiple}× a hotspot · quartic kernel, bandwidth <strong>{bandwidth} m</strong>, cells{" "}
          {THRESHOLDS.densityCell} m · {formatCount(offences)} {noun}, {periodName(range)}
        </p>
        <p className="legend-method small muted">
          {hasRings && (
            <>
              <span className="ring-swatch" aria-hidden="true" /> {DASHED_RING} ·{" "}
            </>
          )}
          {note}
          {hasCircles && `: ${circles}`}. {densityNotes(ground)}
        </p>
      </div>
    </figure>
  );
}
