// The key of whatever the map shows in its hotspot modes.
import { palette, significanceColours } from "../../render/palette.ts";
import { difference, significance } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useTheme } from "../kit/use-media.ts";
import { DensityLegend } from "./density-legend.tsx";

export function HotspotLegend() {
  const map = useAppState((state) => state.view.map);
  const reason = useModel(obstacle);
  if (reason !== null) return null;
  if (map === "significance") return <SignificanceLegend />;
  return map === "difference" ? <DifferenceLegend /> : <DensityLegend />;
}

function SignificanceLegend() {
  const answer = useModel(significance);
  const { label } = useModel(selection);
  const colours = significanceColours(palette(useTheme()));
  if (!answer?.known) return null;
  const { hot90, hot95, hot99, cell } = answer.value;
  const classes = [
    { level: "90 %", cells: hot90 - hot95, colour: colours[90] },
    { level: "95 %", cells: hot95 - hot99, colour: colours[95] },
    { level: "99 %", cells: hot99, colour: colours[99] },
  ];
  return (
    <figure className="legend" aria-label={`Key: squares with more ${label} than chance`}>
      <figcaption className="legend-title">More {label.toLowerCase()} than chance would put there</figcaption>
      <KeyRows
        rows={classes.map(({ level, cells, colour }) => ({ colour, text: `${level} confidence: ${cells} squares` }))}
      />
      <p className="legend-notes legend-method small muted">
        Squares of {cell} m with their neighbours (Gi*), by random rearrangement, corrected for testing them all.
        Anonymised map points, not addresses.
      </p>
    </figure>
  );
}

function DifferenceLegend() {
  const answer = useModel(difference);
  const { up, down } = palette(useTheme());
  if (!answer?.known) return null;
  return (
    <figure className="legend" aria-label="Key: areas that changed">
      <figcaption className="legend-title">Areas that were a hotspot in either period</figcaption>
      <KeyRows
        rows={[
          { colour: up, text: "▲ clearly up" },
          { colour: down, text: "▼ clearly down" },
          { colour: "transparent", text: "no clear change, or too few to say" },
        ]}
      />
      <p className="legend-notes legend-method small muted">
        Each area is judged as wards are: against how much its months vary anyway, among all areas shown.
      </p>
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
