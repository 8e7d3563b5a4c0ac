// The partnership's plan: how each priority stands, in a table that fits one sheet, then indicator by indicator.
import { planFinding } from "../../core/assessment/plan-words.ts";
import { monthName } from "../../core/basics/months.ts";
import { period } from "../../state/models.ts";
import { indicatorCaveats, plan, planArea, planProgress } from "../../state/plan-models.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import { NotHere } from "../kit/not-here.tsx";
import { usePlan } from "../kit/use-plan.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { IndicatorView } from "./indicator-view.tsx";
import { PlanDownload } from "./plan-download.tsx";
import { PlanTable } from "./plan-table.tsx";
import { SinceMeeting } from "./since-meeting.tsx";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/charts.css";
import "../styles/after-verdict.css";
import "../styles/report.css";
import "../styles/print.css";
import "../styles/plan.css";

export function PlanPage() {
  const loader = usePlan();
  const state = useAppState(({ plan: rows }) => rows);
  const area = useModel(planArea).name;
  const { to } = useModel(period);
  return (
    <main id="main" className="work-page report-page plan-page" tabIndex={-1}>
      <h1>
        The plan of {area} <span className="plan-at">at the end of {monthName(to)}</span>
      </h1>
      {state.status === "ready" ? <Plan /> : <NotHere what="the plan" state={state} loader={loader} />}
    </main>
  );
}

function Plan() {
  const priorities = useModel(planProgress);
  const all = priorities.flatMap(({ indicators }) => indicators);
  const caveatsOf = useModel(indicatorCaveats);
  const common = all.length < 2 ? NONE : commonTexts(all.map(caveatsOf));
  return (
    <>
      <Faults />
      {all.length === 0 ? (
        <NoPlan />
      ) : (
        <>
          <p className="lead plan-lead">{planFinding(priorities.length, all)}</p>
          <SinceMeeting />
          <Alone what="The table of the plan">
            <PlanTable priorities={priorities} />
          </Alone>
          {common.map((text) => (
            <p key={text} className="caveat">
              {text}
            </p>
          ))}
          <PlanDownload priorities={priorities} />
          {priorities.map(({ title, indicators }) => (
            <section key={title} aria-label={title} className="plan-priority">
              <h2>{title}</h2>
              {indicators.map((progress) => (
                <Alone key={progress.indicator.line} what={`The indicator “${progress.indicator.row.title}”`}>
                  <IndicatorView progress={progress} common={common} />
                </Alone>
              ))}
            </section>
          ))}
        </>
      )}
    </>
  );
}

/** Rows that cannot be shown, by their lines. */
function Faults() {
  const { faults } = useModel(plan);
  const bad = useAppState(({ plan: rows }) => (rows.status === "ready" ? rows.faults : NONE));
  const all = [...bad, ...faults];
  if (all.length === 0) return null;
  return (
    <div className="caveat" role="status">
      <p>Something is wrong with the plan; rows that are named here are left out:</p>
      <ul>
        {all.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

const NONE: readonly string[] = [];

/** Those of the first that all others have too. */
function commonTexts([first = NONE, ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((text) => others.every((other) => other.includes(text)));
}

function NoPlan() {
  return (
    <>
      <p className="lead">
        This area has no plan yet. Its publisher writes priorities and indicators into a file <code>plan.csv</code> and
        gives it to the builder with <code>--plan</code>; then their progress stands here.
      </p>
      <p>
        Until then: <ViewLink to={{ page: "assessment" }}>what the board should look at</ViewLink>, or{" "}
        <ViewLink to={{ page: "map" }}>the map</ViewLink>.
      </p>
    </>
  );
}
