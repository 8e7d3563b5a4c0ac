// The side of the map in its hotspot modes: what the map shows as a list and in words, or why there is nothing to show.
import { formatCount } from "../../core/basics/numbers.ts";
import { agreementText } from "../../core/hotspots/chance/hotspot-words.ts";
import { isDistrictTooSmall } from "../../core/hotspots/chance/significance.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { agreement, probe, significance } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { more, obstacle } from "../../state/questions.ts";
import { whereabouts } from "../../state/whereabouts-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { WordLinks } from "../kit/word-links.tsx";
import { DifferencePanel, GoneHotspots } from "./difference-panel.tsx";
import { HotspotFiles } from "./hotspot-downloads.tsx";
import { HotspotList } from "./hotspot-list.tsx";
import { useHotspotActions } from "./use-hotspot-actions.ts";

const WORDS = ["Hotspot", "Density", "More than chance", "Map point", "Verdict"];

export function HotspotPanel() {
  const map = useAppState((state) => state.view.map);
  const reason = useModel(obstacle);
  return (
    <section className="hotspot-panel" aria-labelledby="hotspot-title">
      <h2 id="hotspot-title">{map === "difference" ? "Where it changed" : "Hotspots, most offences first"}</h2>
      {reason !== null ? <p className="empty">{reason}</p> : <PanelContent />}
      {reason === null && <ResidentsReason />}
      <WordLinks terms={WORDS} />
    </section>
  );
}

function PanelContent() {
  const map = useAppState((state) => state.view.map);
  if (map === "difference") return <DifferencePanel />;
  return (
    <>
      <ProbeCard />
      {map === "significance" && <SignificancePanel />}
      <HotspotList />
      {map === "hotspots" && <GoneHotspots />}
      <HotspotFiles />
    </>
  );
}

/** What the surface holds at the point that the reader clicked. */
function ProbeCard() {
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

/** What the test against chance found, what it needs, and whether it agrees with the density. */
function SignificancePanel() {
  const answer = useModel(significance);
  const both = useModel(agreement);
  const advice = useModel(more.offences);
  if (answer === null) return null;
  if (!answer.known)
    return (
      <p className="empty">
        Not tested: {answer.reason}.{isDistrictTooSmall(answer.reason) ? "" : advice}
      </p>
    );
  const { hot90, hot95, hot99, cell } = answer.value;
  return (
    <div className="significance">
      <p>
        Of {formatCount(answer.value.cells.length)} squares of {cell} m, {hot90} hold more, together with their
        neighbours, than chance would put there at 90 % confidence, {hot95} at 95 % and {hot99} at 99 %.
      </p>
      {both !== null && <p>{agreementText(both)}</p>}
      <details className="small">
        <summary>How it was tested</summary>
        <p>
          Each square and its eight neighbours (Gi*, Getis and Ord) against {formatCount(THRESHOLDS.permutationDraws)}{" "}
          random arrangements of the other squares’ counts; then corrected for testing so many squares at once
          (Benjamini and Hochberg). A square with under {THRESHOLDS.hotCellOffences} offences is never called hot. It
          needs {THRESHOLDS.significanceOffences} offences and {THRESHOLDS.significanceCells} squares.
        </p>
      </details>
    </div>
  );
}

/** Why residents see areas and no places. */
function ResidentsReason() {
  const rule = useModel(whereabouts);
  return rule.shows === "areas" && <p className="residents-reason small muted">{rule.reason}</p>;
}
