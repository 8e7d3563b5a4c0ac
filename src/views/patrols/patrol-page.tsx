// Patrols: which hotspots to visit, in which order, and the sheet to take along.

import { hotspotAnswer } from "../../state/hotspot-models.ts";
import { obstacle } from "../../state/questions.ts";
import { BandwidthControl } from "../hotspots/bandwidth-control.tsx";
import { TaskProgress } from "../hotspots/task-progress.tsx";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { OffenceChoice } from "../map/offence-list.tsx";
import { PatrolCandidates } from "./patrol-candidates.tsx";
import { PatrolFiles } from "./patrol-downloads.tsx";
import { PatrolSheetView } from "./patrol-sheet-view.tsx";
import "../styles/hotspots.css";
import "../styles/hotspot-items.css";
import "../styles/page-frame.css";
import "../styles/patrols.css";
import "../styles/table.css";
import "../styles/print.css";

export function PatrolPage() {
  useAnalysis();
  return (
    <main id="main" className="work-page patrol-page" tabIndex={-1}>
      <h1 className="screen-only">Plan patrols</h1>
      <p className="lead screen-only">
        Choose up to eight hotspots, or take the best six within 2 km². The sheet prints on A4 and works on a phone
        without a network.
      </p>
      <div className="work-columns">
        <div className="work-form screen-only">
          <OffenceChoice />
          <div className="hotspot-controls">
            <BandwidthControl />
          </div>
          <TaskProgress />
          <Candidates />
        </div>
        <div className="patrol-result">
          <PatrolFiles />
          <PatrolSheetView />
        </div>
      </div>
    </main>
  );
}

function Candidates() {
  const reason = useModel(obstacle);
  const answer = useModel(hotspotAnswer);
  const failed = useAppState((state) => state.task.status === "failed");
  if (reason !== null) return <p className="empty">{reason}</p>;
  if (answer === null)
    return failed ? null : (
      <p className="empty" role="status">
        Working out the hotspots …
      </p>
    );
  if (!answer.known)
    return <p className="empty">No hotspots: {answer.reason}. Choose a longer period or more kinds of offence.</p>;
  return <PatrolCandidates />;
}
