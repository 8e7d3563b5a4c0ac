// The key of the shaded map: its bands, how many wards are in each, and where the selected and the hovered ward stand.

import { areRanked } from "../../core/area/few-wards.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { isWithheld } from "../../core/basics/withheld.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import { figuresFor, type WardFigures } from "../../core/figures/offence-figures.ts";
import { BREAK_METHODS } from "../../core/statistics/break-methods.ts";
import { judgedOf } from "../../core/statistics/change.ts";
import type { WardShade } from "../../core/wards/choropleth.ts";
import { legendLabels, legendPosition } from "../../core/wards/legend-classes.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { wardsPerClass } from "../../core/wards/scheme.ts";
import { perYear } from "../../core/wards/spoken.ts";
import { classColours, inkOn, paleRamp, palette } from "../../render/palette.ts";
import { choropleth } from "../../state/map-models.ts";
import { figures, selectedWards } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useTheme } from "../kit/use-theme.ts";

export function Legend() {
  const model = useModel(choropleth);
  const numbers = useModel(figures);
  const { scheme, measure } = model;
  const colours = classColours(palette(useTheme()), scheme.kind, scheme.edges.length - 1);
  const perClass = wardsPerClass(model);
  const { ticks, bands } = legendLabels(model);
  const { kind, title: titleOf } = MEASURES[measure];
  const title = titleOf(numbers.selection.noun);
  const year = perYear(measure, numbers.period);
  if (kind === "difference" && !numbers.comparison.known)
    return <EmptyLegend title={title} reason={`No comparison: ${numbers.comparison.reason}`} />;
  if (model.wards.every(({ value }) => isWithheld(value))) return <EmptyLegend title={title} reason="withheld" />;
  const method =
    kind === "difference"
      ? "Symmetric about no change, over all comparisons"
      : `${BREAK_METHODS[scheme.method]} over all months`;
  const clear = model.wards.filter((ward) => ward.clear && ward.classIndex !== null).length;
  return (
    <figure className="legend" aria-label={`Key: ${title}`}>
      <figcaption className="legend-title">
        {title}
        {year !== "" && <span className="muted"> {year}</span>}
      </figcaption>
      <div className="legend-bands">
        {perClass.map((wards, index) => (
          <span
            key={scheme.edges[index]}
            className="legend-band"
            style={{ background: colours[index], color: inkOn(colours[index] ?? "") }}
            title={`${bands[index]}: ${numberOf(wards, "wards")}`}
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
        {kind === "difference" && (
          <>
            <PaleKey clear={clear} all={model.wards.length} told={numbers.wards.filter(isTold).length} />
            {model.wards.some(isMoved) && ", in the colour of its side also where it is small"} ·{" "}
          </>
        )}
        {scheme.edges.length > 2 && `${method} · `} number of wards in each band ·{" "}
        <span className="no-data-swatch" aria-hidden="true" />{" "}
        {model.wards.some(({ value }) => isWithheld(value)) ? "withheld" : "no data"}
      </p>
    </figure>
  );
}

const isMoved = ({ classIndex, colourIndex }: WardShade): boolean => classIndex !== colourIndex;

const isTold = ({ change }: WardFigures): boolean => !isWithheld(judgedOf(change));

interface PaleKeyProps {
  readonly clear: number;
  readonly all: number;
  /** Of how many no verdict is withheld. */
  readonly told: number;
}

/** Which colours a verdict supports. */
function PaleKey({ clear, all, told }: PaleKeyProps) {
  const colours = palette(useTheme());
  const [full, pale] = [colours.ramps.diverging, paleRamp(colours)].map((ramp) => ramp.at(-1));
  return (
    <span className="pale-key">
      <span className="shade-swatch" aria-hidden="true" style={{ background: full }} /> clear change
      {areRanked(all) && told > 0 && `: ${clear} of ${told}${told < all ? " that are told" : ""}`} ·{" "}
      <span className="shade-swatch" aria-hidden="true" style={{ background: pale }} /> pale: may be chance
    </span>
  );
}

/** Where nothing can be compared there are no classes either: the reason alone. */
function EmptyLegend({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <figure className="legend" aria-label={`Key: ${title}`}>
      <figcaption className="legend-title">{title}</figcaption>
      <p className="small">
        <span className="no-data-swatch" aria-hidden="true" /> {reason}
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
  const value = ward && MEASURES[measure].value(ward);
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
