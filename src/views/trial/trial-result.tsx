// The result of the action: the verdict first, its sentences, the counts behind it, and what it cannot show.

import { rangeName } from "../../core/area/range-name.ts";
import { formatRate, formatSigned } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { BeforeAfter } from "../../core/hotspots/trials/displacement.ts";
import {
  CHOSEN_BY_TRIAL,
  comparisonWarnings,
  displacementSentence,
  headline,
  NEIGHBOUR,
  ringSentence,
} from "../../core/hotspots/trials/displacement-sentence.ts";
import { selection } from "../../state/models.ts";
import { isComparedWithNeighbour, ringMetres, trialResult, wasHot, widerResult } from "../../state/trial-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";

/** Above all that can be chosen, so that it is seen without scrolling. */
export function TrialAnswer() {
  const result = useModel(trialResult);
  const wider = useModel(widerResult);
  const metres = useModel(ringMetres);
  const chosen = useModel(selection);
  const { hot, byTrial } = useModel(wasHot);
  const neighbour = useModel(isComparedWithNeighbour);
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
  const { before, after, difference } = result.value;
  const warnings = [
    ...comparisonWarnings(result.value),
    ...(neighbour ? [NEIGHBOUR] : []),
    ...(byTrial ? [CHOSEN_BY_TRIAL] : []),
  ];
  return (
    <section className="trial-result trial-answer" aria-labelledby="trial-title">
      <h2 id="trial-title">The answer</h2>
      <p className="trial-verdict">{headline(result.value, wider?.known ? wider.value : null, metres)}</p>
      <p className="small">
        {chosen.label}, {rangeName(after)} against {rangeName(before)}. Weighted displacement difference:{" "}
        {formatSigned(difference)}.
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="caveat small">
          {warning}
        </p>
      ))}
      <p className="sentence" role="status">
        {displacementSentence(result.value, chosen, hot)}
      </p>
      {wider !== null && (
        <p className="sentence">
          {wider.known
            ? ringSentence(result.value, wider.value, chosen.noun, metres)
            : `What happened around it cannot be said: ${wider.reason}.`}
        </p>
      )}
    </section>
  );
}

export function TrialCounts() {
  const result = useModel(trialResult);
  const wider = useModel(widerResult);
  const metres = useModel(ringMetres);
  if (!result?.known) return null;
  const { treated, comparison, before, after, difference, standardError } = result.value;
  const around = wider?.known ? wider.value.around : null;
  return (
    <section className="trial-result" aria-label="The counts">
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
            <DifferenceRow name="Weighted displacement difference" value={difference} error={standardError} />
            {around && wider?.known && (
              <>
                <CountRow name={`Within ${metres} m around it`} counts={around.near} />
                <CountRow name={`Within ${metres} m around the comparison`} counts={around.comparison} />
                <DifferenceRow
                  name="The difference with both"
                  value={wider.value.difference}
                  error={wider.value.standardError}
                />
              </>
            )}
          </tbody>
        </table>
      </TableScroll>
      <p className="small muted">
        Wheeler and Ratcliffe (2018), with the standard error widened by how much months vary anyway; called clear only
        where it is so in proportion too. It cannot tell the action from anything else that happened there and not in
        the other area.
      </p>
    </section>
  );
}

function DifferenceRow({
  name,
  value,
  error,
}: {
  readonly name: string;
  readonly value: number;
  readonly error: number;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td />
      <td />
      <td>
        <strong>{formatSigned(value)}</strong> <span className="small muted">standard error {formatRate(error)}</span>
      </td>
    </tr>
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
