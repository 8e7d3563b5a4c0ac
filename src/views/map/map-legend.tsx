// The key of the shaded map: its bands, how many wards are in each, and where the selected and the hovered ward stand.

import type { Noun } from "../../core/area/offences.ts";
import { lengthOf } from "../../core/basics/months.ts";
import { sentenceCase } from "../../core/basics/words.ts";
import { figuresFor } from "../../core/figures/offence-figures.ts";
import type { Measure } from "../../core/wards/choropleth.ts";
import { legendLabels, legendPosition } from "../../core/wards/legend-classes.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { measuredValue, wardsPerClass } from "../../core/wards/scheme.ts";
import { aYear } from "../../core/wards/spoken.ts";
import { classColours, inkOn, palette } from "../../render/palette.ts";
import { choropleth } from "../../state/map-models.ts";
import { figures, selectedWards } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useTheme } from "../kit/use-media.ts";

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
  const { ticks, bands } = legendLabels(model);
  const title = titleOf(measure, numbers.selection.noun);
  if (measure === "change" && !numbers.comparison.known)
    return <EmptyLegend title={title} reason={numbers.comparison.reason} />;
  const method =
    measure === "change"
      ? "Symmetric about no change, over all comparisons"
      : `${METHODS[scheme.method]} over all months`;
  return (
    <figure className="legend" aria-label={`Key: ${title}`}>
      <figcaption className="legend-title">
        {title}
        {measure === "rate" && <span className="muted"> {aYear(lengthOf(numbers.period) !== 12)}</span>}
      </figcaption>
      <div className="legend-bands">
        {perClass.map((wards, index) => (
          <span
            key={scheme.edges[index]}
            className="legend-band"
            style={{ background: colours[index], color: inkOn(colours[index] ?? "") }}
            title={`${bands[index]}: ${wards} ${wards === 1 ? "ward" : "wards"}`}
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
      <p className="legend-notes legend-method small muted">
        {method} · number of wards in each band · <span className="no-data-swatch" aria-hidden="true" /> no data
      </p>
    </figure>
  );
}

/** Where nothing can be compared there are no classes either: the reason alone. */
function EmptyLegend({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <figure className="legend" aria-label={`Key: ${title}`}>
      <figcaption className="legend-title">{title}</figcaption>
      <p className="small">
        <span className="no-data-swatch" aria-hidden="true" /> No comparison: {reason}
      </p>
    </figure>
  );
}

/** A line for each selected ward, and one kept free for the hovered one, so that the key stays as high as it is. */
function LegendMarkers() {
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const ghost = hovered === null || selected.includes(hovered) ? null : hovered;
  return (
    <div className="legend-markers">
      {selected.map((code) => (
        <LegendMarker key={code} code={code} sign="▲" />
      ))}
      <div className="legend-ghost">{ghost !== null && <LegendMarker code={ghost} sign="△" />}</div>
    </div>
  );
}

/** The sign stands at the value, the ward's name on the side where there is more room. */
function LegendMarker({ code, sign }: { readonly code: string; readonly sign: "▲" | "△" }) {
  const { measure, scheme } = useModel(choropleth);
  const ward = figuresFor(useModel(figures), code);
  const value = ward && measuredValue(ward, measure);
  if (!value?.known) return null;
  const along = 100 * legendPosition(scheme, value.value);
  const side = along < 50 ? "right" : "left";
  const margin = `calc(${(side === "right" ? along : 100 - along).toFixed(1)}% - 6px)`;
  return (
    <p
      className="legend-marker"
      data-side={side}
      style={side === "right" ? { marginInlineStart: margin } : { marginInlineEnd: margin }}
    >
      <span aria-hidden="true" className="legend-sign">
        {sign}
      </span>
      <span className="legend-ward">{ward?.name}</span> <span>{ward && valueText(ward, measure)}</span>
    </p>
  );
}

function titleOf(measure: Measure, noun: Noun): string {
  switch (measure) {
    case "count":
      return `Number of ${noun}`;
    case "rate":
      return `${sentenceCase(noun)} per 1,000 residents`;
    case "change":
      return `Change in ${noun} on the year before`;
    case "share":
      return `Share of the district’s ${noun}`;
    default:
      return measure satisfies never;
  }
}
