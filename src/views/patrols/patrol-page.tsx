// Patrols: which hotspots to visit, in which order, and the sheet to take along.

import { useState } from "react";
import { hotspotAnswer } from "../../state/hotspot-models.ts";
import { sheet } from "../../state/patrol-models.ts";
import { more, obstacle } from "../../state/questions.ts";
import { BandwidthControl } from "../hotspots/bandwidth-control.tsx";
import { TaskProgress } from "../hotspots/task-progress.tsx";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useNarrow } from "../kit/use-media.ts";
import { OffenceChoice } from "../map/offence-list.tsx";
import { PatrolCandidates } from "./patrol-candidates.tsx";
import { PatrolFiles } from "./patrol-downloads.tsx";
import { PatrolSheetView } from "./patrol-sheet-view.tsx";
import { VisitFiles } from "./visit-files.tsx";
import "../styles/hotspots.css";
import "../styles/hotspot-items.css";
import "../styles/page-frame.css";
import "../styles/patrols.css";
import "../styles/table.css";
import "../styles/print.css";

export function PatrolPage() {
  useAnalysis();
  const narrow = useNarrow();
  const reason = useModel(obstacle);
  return (
    <main id="main" className="work-page patrol-page" tabIndex={-1}>
      <h1 className="screen-only">Plan patrols</h1>
      {reason === null && (
        <p className="lead screen-only">
          The areas that hold most on together at most 2 km² are chosen to begin with, six where the data have them,
          however far apart they lie; choose up to eight. The sheet prints on A4 and works on a phone without a network.
        </p>
      )}
      <div className="work-columns">
        <div className="work-form screen-only">
          <OffenceChoice />
          {!narrow && <Choosing />}
          {narrow && <TaskProgress />}
        </div>
        <div className="patrol-result">
          {!narrow && <PatrolFiles />}
          <PatrolSheetView />
          {narrow && <PatrolFiles />}
          {!narrow && <VisitFiles />}
        </div>
        {narrow && <BelowTheSheet />}
      </div>
    </main>
  );
}

function Choosing() {
  return (
    <>
      <Controls />
      <TaskProgress />
      <Candidates />
    </>
  );
}

/** Nothing is below the first sheet while it is still to come: it would be pushed away. */
function BelowTheSheet() {
  const isAsked = useModel(obstacle) === null;
  const isAnswered = useModel(hotspotAnswer) !== null;
  const failed = useAppState((state) => state.task.status === "failed");
  const [isThere, setIsThere] = useState(false);
  const isDue = !isAsked || isAnswered || failed;
  // What is worked out anew by a choice in it keeps it where it is.
  if (isDue && !isThere) setIsThere(true);
  if (!(isDue || isThere)) return <Working />;
  return (
    <>
      <ChoosingBelow />
      <VisitFiles />
    </>
  );
}

/** On a phone the sheet comes first; what else could be chosen is below it, open where there is no sheet. */
function ChoosingBelow() {
  const chosen = useModel((state) => sheet(state)?.stops.length ?? 0);
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? chosen === 0;
  return (
    <details
      className="work-form screen-only patrol-choosing"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) setOpen(currentTarget.open);
      }}
    >
      <summary>Choose other places</summary>
      <div className="work-form">
        <Controls />
        <Candidates />
      </div>
    </details>
  );
}

function Controls() {
  const reason = useModel(obstacle);
  if (reason !== null) return null;
  return (
    <div className="hotspot-controls">
      <BandwidthControl />
    </div>
  );
}

function Working() {
  return (
    <p className="empty" role="status">
      Working out the hotspots …
    </p>
  );
}

function Candidates() {
  const reason = useModel(obstacle);
  const answer = useModel(hotspotAnswer);
  const failed = useAppState((state) => state.task.status === "failed");
  const advice = useModel(more.offences);
  if (reason !== null) return <p className="empty">{reason}</p>;
  if (answer === null) return failed ? null : <Working />;
  if (!answer.known)
    return (
      <p className="empty">
        No hotspots: {answer.reason}.{advice}
      </p>
    );
  return <PatrolCandidates />;
}
