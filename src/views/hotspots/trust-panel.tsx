// How far to trust a hotspot map: what last year's would have caught, and on how few places it rests.

import { concentrationText, predictionText } from "../../core/hotspots/words.ts";
import { formatPercent, formatRatio, formatShare } from "../../core/numbers.ts";
import { rangeName } from "../../core/period.ts";
import { concentration, prediction } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { useModel } from "../app-context.ts";
import { ShareCurve } from "./share-curve.tsx";
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
  const chosen = useModel(selection);
  if (answer === null) return <p className="muted small">Scoring …</p>;
  if (!answer.known) return <p className="empty">Not scored: {answer.reason}.</p>;
  const { tops, curve, learned, scored } = answer.value;
  return (
    <>
      <p>{predictionText(answer.value, chosen)}</p>
      <div className="trust-columns">
        <ShareCurve
          title="Share of offences caught"
          points={curve.map(({ areaShare, hitRate }) => ({ x: areaShare, y: hitRate }))}
          across="of the area, densest first"
        />
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
      </div>
      <p className="small muted">{answer.value.caveat}</p>
    </>
  );
}

function ConcentrationFacts() {
  const answer = useModel(concentration);
  const chosen = useModel(selection);
  if (answer === null) return null;
  if (!answer.known) return <p className="empty">No concentration: {answer.reason}.</p>;
  const { lorenz, fewerOffencesThanPlaces } = answer.value;
  return (
    <>
      <h2>{concentrationText(answer.value, chosen)}</h2>
      <ShareCurve
        title="Share of offences"
        points={lorenz.map(({ shareOfPlaces, shareOfOffences }) => ({ x: shareOfPlaces, y: shareOfOffences }))}
        across="of map points, quietest first"
        diagonal
      />
      {fewerOffencesThanPlaces && (
        <p className="small muted">
          There are fewer offences than map points: some have none however evenly they fall, and part of this is that.
        </p>
      )}
    </>
  );
}
