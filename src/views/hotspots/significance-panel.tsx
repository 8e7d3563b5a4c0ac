// What the test against chance found, what it needs, and whether it agrees with the density.

import { formatCount } from "../../core/basics/numbers.ts";
import { agreementText } from "../../core/hotspots/chance/hotspot-words.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { agreement, significance } from "../../state/hotspot-models.ts";
import { useModel } from "../kit/app-context.ts";

export function SignificancePanel() {
  const answer = useModel(significance);
  const both = useModel(agreement);
  if (answer === null) return null;
  if (!answer.known) return <p className="empty">Not tested: {answer.reason}.</p>;
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
