// Every indicator of the plan in a line: baseline, now, target, change, due.

import { rangeName } from "../../core/area/range-name.ts";
import type { PlanValue, Progress } from "../../core/assessment/plan-progress.ts";
import { changeCell, dueWords, isWanted, planNumber, planUnit } from "../../core/assessment/plan-words.ts";
import type { Known } from "../../core/basics/known.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { period } from "../../state/models.ts";
import type { PriorityProgress } from "../../state/plan-models.ts";
import { useModel } from "../kit/app-context.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";
import { WideTable } from "../kit/wide-table.tsx";

export function PlanTable({ priorities }: { readonly priorities: readonly PriorityProgress[] }) {
  return (
    <WideTable label="Progress of the plan" className="plan-table" caption="Progress at a glance">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col" className="plan-wide">
            Baseline
          </th>
          <th scope="col">Now</th>
          <th scope="col" className="text">
            Change
          </th>
          <th scope="col">Target</th>
          <th scope="col" className="text plan-wide">
            Due
          </th>
        </tr>
      </thead>
      {priorities.map(({ title, indicators }) => (
        <tbody key={title}>
          <tr className="plan-table-priority">
            <th scope="rowgroup" colSpan={6}>
              {title}
            </th>
          </tr>
          {indicators.map((progress) => (
            <Row key={progress.indicator.line} progress={progress} />
          ))}
        </tbody>
      ))}
    </WideTable>
  );
}

function Row({ progress }: { readonly progress: Progress }) {
  const { indicator, months, baseline, held, now, target, change } = progress;
  const { to } = useModel(period);
  // Counts stand beside each other over as many months.
  const isPart = months.kind === "part of the baseline";
  const before = isPart ? held : (baseline ?? held);
  const run = isPart ? months.held : (months.baseline ?? months.held);
  const start = isPart ? "of the baseline: " : baseline === null ? "none printed: " : "";
  const wanted = isWanted(progress);
  return (
    <tr>
      <th scope="row">
        <a href={`#indicator-${indicator.line}`}>{indicator.row.title}</a>
        <span className="small muted change">{indicator.row.measure === "rate" ? planUnit(indicator) : ""}</span>
      </th>
      <td className="plan-wide">
        <Value progress={progress} value={before} />
        <span className="small muted change">{`${start}${rangeName(run)}`}</span>
      </td>
      <td>
        <Value progress={progress} value={now} />
        {months.now.known && <span className="small muted change">{rangeName(months.now.value)}</span>}
      </td>
      <td className="text">
        {change.known ? (
          <VerdictBadge judged={change.value.verdict} />
        ) : (
          <span className="small muted">{sentenceCase(change.reason)}</span>
        )}
        <span className="small muted change">
          {changeCell(progress)}
          {wanted !== null && ` – ${wanted ? "as wanted" : "not as wanted"}`}
        </span>
      </td>
      <td>
        {target.kind === "none" ? (
          <span className="small muted">none is printed</span>
        ) : (
          <>
            {indicator.row.direction === "up" ? "≥" : "≤"} {planNumber(indicator, target.target)}
            <span className="small muted change">
              {target.kind === "not known" ? "not to be told yet" : target.kind}
            </span>
          </>
        )}
      </td>
      <td className="text small plan-wide">
        {dueWords(indicator, to) ?? <span className="muted">no date is printed</span>}
      </td>
    </tr>
  );
}

function Value({ progress, value }: { readonly progress: Progress; readonly value: Known<PlanValue> }) {
  if (!value.known) return <span className="small muted">{value.reason}</span>;
  return <span className="plan-number">{planNumber(progress.indicator, value.value.value)}</span>;
}
