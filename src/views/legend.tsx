// The key of the shaded map: its bands, how many wards are in each, and where the selected and the hovered ward stand.

import { figuresFor } from "../core/figures.ts";
import { legendPosition, legendTicks } from "../core/legend.ts";
import { valueText } from "../core/ranking.ts";
import { measuredValue, wardsPerClass } from "../core/scheme.ts";
import { classColours, inkOn, palette } from "../render/palette.ts";
import { choropleth } from "../state/map-models.ts";
import { figures, selectedWards } from "../state/models.ts";
import { useAppState, useModel } from "./app-context.ts";
import { useTheme } from "./use-media.ts";

const TITLES = {
  count: "Number of offences",
  rate: "Offences per 1,000 residents",
  change: "Change in offences on the year before",
  share: "Share of the district’s offences",
} as const;

const METHODS = {
  natural: "Natural breaks",
  quantile: "Equal numbers of wards",
  equal: "Equal steps",
} as const;

export function Legend() {
  const model = useModel(choropleth);
  const numbers = useModel(figures);
  const { scheme, measure } = model;
  const colours = classColours(palette(useTheme()), scheme.kind, scheme.edges.length - 1);
  const perClass = wardsPerClass(model);
  const ticks = legendTicks(scheme, measure);
  const incidents = numbers.selection.noun === "incidents";
  const title = incidents
    ? TITLES[measure].replace(/offences/gi, (word) => (word[0] === "O" ? "Incidents" : "incidents"))
    : TITLES[measure];
  const method =
    measure === "change"
      ? "Symmetric about no change, over all comparisons"
      : `${METHODS[scheme.method]} over all months`;
  return (
    <figure className="legend" aria-label={`Key: ${title}`}>
      <figcaption className="legend-title">
        {title}
        {measure === "rate" && <span className="muted"> a year</span>}
      </figcaption>
      <div className="legend-bands">
        {perClass.map((wards, index) => (
          <span
            key={scheme.edges[index]}
            className="legend-band"
            style={{ background: colours[index], color: inkOn(colours[index] ?? "") }}
            title={`${ticks[index]} to ${ticks[index + 1]}: ${wards} ${wards === 1 ? "ward" : "wards"}`}
          >
            {wards}
          </span>
        ))}
      </div>
      <div className="legend-ticks small">
        {ticks.map((tick, index) => (
          <span key={scheme.edges[index]} style={{ left: `${(100 * index) / (ticks.length - 1)}%` }}>
            {tick}
          </span>
        ))}
      </div>
      <LegendMarkers />
      <p className="legend-method small muted">
        {method} · number of wards in each band · <span className="no-data-swatch" aria-hidden="true" /> no data
      </p>
    </figure>
  );
}

function LegendMarkers() {
  const model = useModel(choropleth);
  const numbers = useModel(figures);
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const codes = [...new Set([...selected, ...(hovered === null ? [] : [hovered])])];
  return (
    <div className="legend-markers small">
      {codes.map((code) => {
        const ward = figuresFor(numbers, code);
        const value = ward && measuredValue(ward, model.measure);
        if (!value?.known) return null;
        const ghost = !selected.includes(code);
        const along = legendPosition(model.scheme, value.value);
        const side = along < 0.2 ? "left" : along > 0.8 ? "right" : "middle";
        return (
          <span
            key={code}
            className={ghost ? "legend-marker legend-ghost" : "legend-marker"}
            data-side={side}
            style={{ left: `${(100 * along).toFixed(1)}%` }}
          >
            <span aria-hidden="true">{ghost ? "△" : "▲"}</span>
            <span className="legend-marker-text">
              {ward?.name} {ward && valueText(ward, model.measure)}
            </span>
          </span>
        );
      })}
    </div>
  );
}
