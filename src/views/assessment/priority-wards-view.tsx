// Priority wards: where high rates and clear rises of several kinds of offence meet, with every reason and its remark.

import { periodName } from "../../core/area/period.ts";
import { reasonsByCaveat } from "../../core/assessment/board-report.ts";
import type { PriorityWard } from "../../core/assessment/priority-wards.ts";
import { period } from "../../state/models.ts";
import { priorityWards } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";

export function PriorityWardsView() {
  const { wards, rule, gaps } = useModel(priorityWards);
  const range = useModel(period);
  const others = wards.filter(({ priority }) => !priority);
  return (
    <section id="priority" aria-labelledby="priority-title">
      <h3 id="priority-title">Priority wards, {periodName(range)}</h3>
      {gaps.map((gap) => (
        <p key={gap} className="caveat">
          {gap}
        </p>
      ))}
      <div className="ward-cards">
        {wards
          .filter(({ priority }) => priority)
          .map((ward) => (
            <WardCard key={ward.code} ward={ward} />
          ))}
      </div>
      {others.length > 0 && (
        <details className="more">
          <summary>The other {others.length} wards and their reasons</summary>
          <div className="ward-cards">
            {others.map((ward) => (
              <WardCard key={ward.code} ward={ward} />
            ))}
          </div>
        </details>
      )}
      <p className="small muted">
        {rule} A high rate is no verdict on a ward: it says where most was recorded for each resident.
      </p>
    </section>
  );
}

function WardCard({ ward }: { readonly ward: PriorityWard }) {
  const { code, name, reasons } = ward;
  return (
    <article className="ward-reasons">
      <h4>
        <ViewLink to={{ page: "ward", wards: [code] }}>{name}</ViewLink>{" "}
        <span className="small muted">
          {reasons.length === 0 ? "no reason" : reasons.length === 1 ? "1 reason" : `${reasons.length} reasons`}
        </span>
      </h4>
      {reasonsByCaveat(ward).map(({ caveat, reasons: alike }) => (
        <div key={caveat}>
          {caveat !== null && <p className="small muted">{caveat}</p>}
          <ul>
            {alike.map(({ kind, sentence }) => (
              <li key={sentence} data-kind={kind}>
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  );
}
