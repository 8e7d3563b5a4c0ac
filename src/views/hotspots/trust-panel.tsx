// How far to trust a hotspot map: what last year's would have caught, and on how few places it rests.

import { useMemo } from "react";
import { periodName } from "../../core/area/period.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { formatRatio, formatShare } from "../../core/basics/finer-numbers.ts";
import { formatPercent } from "../../core/basics/numbers.ts";
import type { Concentration } from "../../core/hotspots/chance/concentration.ts";
import { concentrationText, predictionText, predictionTitle } from "../../core/hotspots/chance/hotspot-words.ts";
import type { Prediction } from "../../core/hotspots/chance/prediction.ts";
import { concentrationCurve, predictionCurve, shareCurveTable } from "../../core/hotspots/chance/share-curve.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { concentration, prediction } from "../../state/hotspot-models.ts";
import { period, selection } from "../../state/models.ts";
import { more, obstacle } from "../../state/questions.ts";
import { limits } from "../../state/record-limits-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import "../styles/charts.css";
import "../styles/trust.css";

export function TrustPanel() {
  const reason = useModel(obstacle);
  return (
    <section className="trust-panel" aria-labelledby="trust-title">
      <h2 id="trust-title">Would last year’s map have predicted it?</h2>
      {reason !== null ? <p className="empty">{reason}</p> : <PredictionFacts />}
      {reason === null && <ConcentrationFacts />}
    </section>
  );
}

function PredictionFacts() {
  const answer = useModel(prediction);
  if (answer === null) return <p className="muted small">Scoring …</p>;
  if (!answer.known)
    return (
      <p className="empty">
        Not scored: {answer.reason}. Scored are the last {THRESHOLDS.scoredMonths} months of the period, by the{" "}
        {THRESHOLDS.learnedMonths} before them, however long it is.
      </p>
    );
  return (
    <div className="trust-columns">
      <PredictionCard scored={answer.value} />
      <TopsTable scored={answer.value} />
    </div>
  );
}

function PredictionCard({ scored: all }: { readonly scored: Prediction }) {
  const chosen = useModel(selection);
  const bandwidth = useModel((state) => state.view.bandwidth);
  const caveat = useModel((state) => limits(state).prediction);
  const curve = useMemo(() => predictionCurve(all), [all]);
  return (
    <ChartCard
      title={predictionTitle(all, chosen)}
      summary={predictionText(all, chosen)}
      unit={`Share of the ${chosen.noun} of ${rangeName(all.scored)} in the cells that were densest in ${rangeName(all.learned)}; ${chosen.label}.`}
      parameters={[`Bandwidth ${bandwidth} m, cells of ${THRESHOLDS.densityCell} m`]}
      caveats={[caveat]}
      table={shareCurveTable(curve)}
      file={slugOf(`${chosen.label} prediction`)}
    >
      <DrawnChart kind="curve" curve={curve} />
    </ChartCard>
  );
}

function TopsTable({ scored: { tops, learned, scored } }: { readonly scored: Prediction }) {
  return (
    <TableScroll label="How the map was scored">
      <table className="facts-table small">
        <caption>
          {rangeName(learned)} scored on {rangeName(scored)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Caught</th>
            <th scope="col">
              <abbr title="Prediction accuracy index: share caught divided by share of area">PAI</abbr>
            </th>
            <th scope="col">Busiest points</th>
          </tr>
        </thead>
        <tbody>
          {tops.map(({ top, density, busiest }) => (
            <tr key={top}>
              <th scope="row">{formatPercent(100 * top)}</th>
              <td>{formatShare(density.hitRate)}</td>
              <td>{density.pai.known ? formatRatio(density.pai.value) : "–"}</td>
              <td>{formatShare(busiest.hitRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function ConcentrationFacts() {
  const answer = useModel(concentration);
  const advice = useModel(more.offences);
  if (answer === null) return null;
  if (!answer.known)
    return (
      <p className="empty">
        No concentration: {answer.reason}.{advice}
      </p>
    );
  return (
    <>
      <h2>On how few places does it fall?</h2>
      <ConcentrationCard found={answer.value} />
    </>
  );
}

const FEW = [
  "There are fewer offences than points: some have none however evenly they fall, and part of this is that.",
];

function ConcentrationCard({ found }: { readonly found: Concentration }) {
  const chosen = useModel(selection);
  const range = useModel(period);
  const curve = useMemo(() => concentrationCurve(found), [found]);
  return (
    <ChartCard
      title={concentrationText(found, chosen)}
      unit={`Share of the ${chosen.noun} that the quietest points hold, of all that are in use; ${chosen.label}, ${periodName(range)}. Dashed: where the curve would be if all held the same.`}
      caveats={found.fewerOffencesThanPlaces ? FEW : []}
      table={shareCurveTable(curve)}
      file={slugOf(`${chosen.label} concentration`)}
    >
      <DrawnChart kind="curve" curve={curve} />
    </ChartCard>
  );
}
