// "Did it work?": what changed where something was done, against where nothing was done.

import { useState } from "react";
import { formatTrialArea, type TrialPart, toggled } from "../../core/hotspots/trials/trial.ts";
import { comparisonParts, treatedParts, trialObstacle } from "../../state/trial-models.ts";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { OffenceChoice } from "../map/offence-list.tsx";
import { TrialArea } from "./trial-area.tsx";
import type { TrialDrawing, TrialSide } from "./trial-drawing.ts";
import { TrialMap } from "./trial-map.tsx";
import { TrialMonths } from "./trial-months.tsx";
import { TrialAnswer, TrialCounts } from "./trial-result.tsx";
import { TrialSuggestions } from "./trial-suggestions.tsx";
import "../styles/map.css";
import "../styles/hotspots.css";
import "../styles/hotspot-items.css";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/print.css";
import "../styles/after-verdict.css";

const LEAST_CORNERS = 3;

export function TrialPage() {
  useAnalysis();
  const reason = useModel(trialObstacle);
  return (
    <main id="main" className="work-page" tabIndex={-1}>
      <h1>Did it work?</h1>
      {reason === null ? (
        <>
          <p className="lead">
            An area where something was done, against one where nothing was: what both share, a season or a change in
            recording, falls out.
          </p>
          <TrialForm />
        </>
      ) : (
        <p className="empty" role="status">
          {reason}
        </p>
      )}
    </main>
  );
}

function TrialForm() {
  const { address } = useApp();
  const parts = { treated: useModel(treatedParts), comparison: useModel(comparisonParts) };
  const [drawing, setDrawing] = useState<TrialDrawing | null>(null);
  const change = (side: TrialSide, part: TrialPart): void => {
    const text = formatTrialArea(toggled(parts[side], part));
    address.choose(side === "treated" ? { treated: text } : { untreated: text });
  };
  const finish = (): void => {
    if (drawing !== null && drawing.corners.length >= LEAST_CORNERS)
      change(drawing.side, { kind: "drawn", ring: drawing.corners });
    setDrawing(null);
  };
  return (
    <>
      <TrialAnswer />
      <div className="work-columns">
        <div className="work-form">
          <OffenceChoice />
          <TrialMonths />
          <TrialArea side="treated" parts={parts.treated} drawing={drawing} onToggle={change} onDraw={setDrawing} />
          <TrialArea
            side="comparison"
            parts={parts.comparison}
            drawing={drawing}
            onToggle={change}
            onDraw={setDrawing}
          />
          <TrialSuggestions onTake={(part) => address.choose({ untreated: formatTrialArea([part]) })} />
          {drawing !== null && <DrawingHelp drawing={drawing} onChange={setDrawing} onFinish={finish} />}
        </div>
        <TrialMap
          parts={parts}
          drawing={drawing}
          onCorner={(corner) => drawing && setDrawing({ ...drawing, corners: [...drawing.corners, corner] })}
        />
      </div>
      <TrialCounts />
    </>
  );
}

interface DrawingHelpProps {
  readonly drawing: TrialDrawing;
  readonly onChange: (drawing: TrialDrawing | null) => void;
  readonly onFinish: () => void;
}

function DrawingHelp({ drawing, onChange, onFinish }: DrawingHelpProps) {
  const { corners } = drawing;
  return (
    <div className="caveat drawing-help" role="status">
      <p>
        Click the corners of the area on the map: {corners.length} so far, at least {LEAST_CORNERS}.
      </p>
      <div className="button-row">
        <button type="button" className="button" disabled={corners.length < LEAST_CORNERS} onClick={onFinish}>
          Finish the area
        </button>
        <button
          type="button"
          className="button"
          disabled={corners.length === 0}
          onClick={() => onChange({ ...drawing, corners: corners.slice(0, -1) })}
        >
          Undo the last corner
        </button>
        <button type="button" className="link-button" onClick={() => onChange(null)}>
          Cancel
        </button>
      </div>
    </div>
  );
}
