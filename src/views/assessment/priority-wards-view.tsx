// Priority wards: where high rates and clear rises of several kinds of offence meet, with every reason and its remark.

import { useState } from "react";
import { periodName } from "../../core/area/period.ts";
import { HIGH_RATES, reasonsByCaveat, reasonsText } from "../../core/assessment/board-report.ts";
import type { PriorityWard } from "../../core/assessment/priority-wards.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { period } from "../../state/models.ts";
import { priorityWards } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { usePrinting } from "../kit/when-needed.tsx";
import "../styles/after-verdict.css";

/** Priority wards with a card at once. */
const MOST_CARDS = 6;

export function PriorityWardsView() {
  const { wards, rule, gaps, ranked, untold } = useModel(priorityWards);
  const range = useModel(period);
  const printing = usePrinting();
  const priority = wards.filter((ward) => ward.priority);
  const shown = priority.length <= MOST_CARDS + 1 ? priority.length : MOST_CARDS;
  const others = wards.filter((ward) => !ward.priority);
  const [title, remark] = ranked ? ["Priority wards", HIGH_RATES] : ["Clear rises", ""];
  return (
    <section id="priority" aria-labelledby="priority-title">
      <h3 id="priority-title">
        {title}, {periodName(range)}
      </h3>
      {gaps.map((gap) => (
        <p key={gap} className="caveat">
          {gap}
        </p>
      ))}
      <Cards wards={priority.slice(0, shown)} />
      {priority.length > shown && (
        <MoreWards
          title={`${priority.length - shown} more priority wards and their reasons`}
          wards={priority.slice(shown)}
        />
      )}
      {others.length > 0 && <MoreWards title={othersTitle(others.length, ranked && !untold)} wards={others} />}
      {/* On paper nothing opens. */}
      {printing && priority.length === 0 && <Cards wards={others.filter(({ reasons }) => reasons.length > 0)} />}
      <p className="small muted">
        {rule} {remark}
      </p>
    </section>
  );
}

function othersTitle(others: number, ranked: boolean): string {
  const start = ranked ? "The other " : "";
  return `${start}${numberOf(others, "wards")} and ${others === 1 ? "its" : "their"} reasons`;
}

/** Made when it is opened: a large district has many. */
function MoreWards({ title, wards }: { readonly title: string; readonly wards: readonly PriorityWard[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="more not-printed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Cards wards={wards} />}
    </details>
  );
}

function Cards({ wards }: { readonly wards: readonly PriorityWard[] }) {
  return (
    <div className="ward-cards">
      {wards.map((ward) => (
        <WardCard key={ward.code} ward={ward} />
      ))}
    </div>
  );
}

function WardCard({ ward }: { readonly ward: PriorityWard }) {
  const { code, name } = ward;
  return (
    <article className="ward-reasons">
      <h4>
        <ViewLink to={{ page: "ward", wards: [code] }}>{name}</ViewLink>{" "}
        <span className="small muted">{reasonsText(ward)}</span>
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
