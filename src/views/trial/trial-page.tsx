// "Did it work?": what changed where something was done, against where nothing was done.

import { useState } from "react";
import { shortMonthName } from "../../core/basics/months.ts";
import { formatTrialArea, type TrialPart, toggled } from "../../core/hotspots/trials/trial.ts";
import { selection } from "../../state/models.ts";
import { actionMonth, actionMonths, comparisonParts, treatedParts, trialObstacle } from "../../state/trial-models.ts";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { OffenceChoice } from "../map/offence-list.tsx";
import { TrialArea } from "./trial-area.tsx";
import type { TrialDrawing, TrialSide } from "./trial-drawing.ts";
import { TrialMap } from "./trial-map.tsx";
import { TrialResult } from "./trial-result.tsx";
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
      <p className="lead">
        Compare an area where something was done with one where nothing was. What both share, a season or a change in
        recording, falls out of the comparison.
      </p>
      {reason === null ? (
        <TrialForm />
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
      <div className="work-columns">
        <div className="work-form">
          <OffenceChoice />
          <ActionMonth />
          <TrialArea side="treated" parts={parts.treated} drawing={drawing} onToggle={change} onDraw={setDrawing} />
          <TrialArea
            side="comparison"
            parts={parts.comparison}
            drawing={drawing}
            onToggle={change}
            onDraw={setDrawing}
          />
          {drawing !== null && <DrawingHelp drawing={drawing} onChange={setDrawing} onFinish={finish} />}
        </div>
        <TrialMap
          parts={parts}
          drawing={drawing}
          onCorner={(corner) => drawing && setDrawing({ ...drawing, corners: [...drawing.corners, corner] })}
        />
      </div>
      <TrialResult />
    </>
  );
}

function ActionMonth() {
  const { address } = useApp();
  const months = useModel(actionMonths);
  const since = useModel(actionMonth);
  const offered = months.includes(since) ? months : [...months, since].sort((a, b) => a - b);
  const { noun } = useModel(selection);
  return (
    <label className="field">
      <span>First month of the action</span>
      <select value={since} onChange={(event) => address.choose({ since: Number(event.target.value) })}>
        {offered.map((month) => (
          <option key={month} value={month}>
            {shortMonthName(month)}
          </option>
        ))}
      </select>
      <span className="small muted">
        The {noun} from then on, at most 12 months, are set against the same months a year earlier.
      </span>
    </label>
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
