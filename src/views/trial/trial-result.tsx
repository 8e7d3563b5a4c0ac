// The result of the action: the sentence, the counts behind it, and what it cannot show.

import { rangeName } from "../../core/area/range-name.ts";
import { formatRate, formatSigned } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { BeforeAfter } from "../../core/hotspots/trials/displacement.ts";
import { displacementSentence } from "../../core/hotspots/trials/displacement-sentence.ts";
import { selection } from "../../state/models.ts";
import { treatedParts, trialResult } from "../../state/trial-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";

export function TrialResult() {
  const result = useModel(trialResult);
  const chosen = useModel(selection);
  const wasHot = useModel((state) => treatedParts(state).some(({ kind }) => kind === "hotspot"));
  if (result === null)
    return (
      <p className="empty" role="status">
        Counting …
      </p>
    );
  if (!result.known)
    return (
      <p className="empty" role="status">
        No answer yet: {result.reason}.
      </p>
    );
  const { treated, comparison, before, after, difference, standardError } = result.value;
  return (
    <section className="trial-result" aria-labelledby="trial-title">
      <h2 id="trial-title">The answer</h2>
      <p className="sentence" role="status">
        {displacementSentence(result.value, chosen, wasHot)}
      </p>
      <TableScroll label="Counts before and after">
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">{rangeName(before)}</th>
              <th scope="col">{rangeName(after)}</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            <CountRow name="Where something was done" counts={treated} />
            <CountRow name="Compared with" counts={comparison} />
            <tr>
              <th scope="row">Weighted displacement difference</th>
              <td />
              <td />
              <td>
                <strong>{formatSigned(difference)}</strong>{" "}
                <span className="small muted">standard error {formatRate(standardError)}</span>
              </td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <p className="small muted">
        Wheeler and Ratcliffe (2018), with the standard error widened by how much months vary anyway. It cannot tell the
        action from anything else that happened there and not in the other area.
      </p>
    </section>
  );
}

function CountRow({ name, counts }: { readonly name: string; readonly counts: BeforeAfter }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatCount(counts.before)}</td>
      <td>{formatCount(counts.after)}</td>
      <td>{formatSigned(counts.after - counts.before)}</td>
    </tr>
  );
}
