// What should the board look at? Three findings, then what each rests on.
import { clearChanges, priorityFinding } from "../../core/assessment/board-report.ts";
import { sinceTitle } from "../../core/assessment/meetings.ts";
import { triageBasis, triageFinding } from "../../core/published/triage-groups.ts";
import { meetingsAwaited } from "../../state/past-meetings.ts";
import {
  changes,
  clearlyMoved,
  lookBack,
  openTriage,
  priorityWards,
  publishedRows,
  publishedTriage,
  records,
} from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";
import { useMeetings } from "../kit/use-meetings.ts";
import { FirstFew } from "./first-few.tsx";
import { ListWorkedOut } from "./list-worked-out.tsx";
import { PriorityWardsView } from "./priority-wards-view.tsx";
import { TriageSection } from "./triage-view.tsx";
import "../styles/board-page.css";

/** The last of the page, which stands on when the partnership met. */
const CHANGES = later(() => import("./changes-view.tsx").then((module) => module.changesViewWith(FirstFew)));

export function BoardSection() {
  useMeetings();
  return (
    <>
      <ListWorkedOut />
      <Findings />
      <TriageSection />
      <PriorityWardsView />
      <Later source={CHANGES} />
    </>
  );
}

function Findings() {
  return (
    <ul className="board-findings">
      <TypesFinding />
      <PriorityFinding />
      <ChangesFinding />
    </ul>
  );
}

function TypesFinding() {
  const published = useModel((state) => publishedRows(state).length > 0);
  const by = useModel(records);
  const triage = useModel((state) => (published ? publishedTriage(state) : openTriage(state)));
  return (
    <li>
      <a href="#triage">Types of offence</a>
      <p>{triageFinding(triage)}</p>
      <p className="small muted">By the {triageBasis(triage, published ? "published figures" : by)}.</p>
      <p className="small">{useModel(clearlyMoved)}</p>
    </li>
  );
}

function PriorityFinding() {
  const priority = useModel(priorityWards);
  return (
    <li>
      <a href="#priority">{priority.ranked ? "Priority wards" : "Clear rises"}</a>
      <p>{priorityFinding(priority)}</p>
      <p className="small muted">Kinds of offence with {priority.ranked && "a high rate or "}a clear rise.</p>
    </li>
  );
}

function ChangesFinding() {
  return useModel(meetingsAwaited) ? <li>…</li> : <Changed />;
}

function Changed() {
  const { since, met } = useModel(lookBack);
  const found = useModel(changes);
  return (
    <li>
      <a href="#changes">{sinceTitle(since, met)}</a>
      <p>{found.known ? clearChanges(found.value) : `What has changed cannot be told: ${found.reason}.`}</p>
      {found.known && <p className="small muted">Verdicts that are other ones than they were then.</p>}
    </li>
  );
}
