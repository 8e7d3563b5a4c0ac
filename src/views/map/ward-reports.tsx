// The verdict in words for each selected ward, or for the district, with the caveats that apply.

import { DISTRICT } from "../../core/figures/offence-figures.ts";
import type { VerdictSentence } from "../../core/wards/verdict-sentence.ts";
import { verdicts, type WardVerdict } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { Later, later, useLater } from "../kit/use-later.tsx";
import { VerdictBadge } from "../kit/verdict-badge.tsx";

const REPORT_TOOLS = later(() => import("./ward-tools.tsx").then((module) => module.ReportTools));
const LOCAL_ANSWER = later(() => import("./answer-view.tsx").then((module) => module.AnswerView));
const REPORT_MORE = later(() => import("./report-more.tsx").then((module) => module.ReportMore));

export function WardReports() {
  const asked = useAppState((state) => state.asked);
  return (
    <section className="reports" aria-label="In words">
      {asked && <Later source={LOCAL_ANSWER} />}
      <ReportList />
      <div className="report-tools small">
        <Later source={REPORT_TOOLS} />
      </div>
    </section>
  );
}

export function ReportList() {
  const reports = useModel(verdicts);
  return (
    <div className="report-list" aria-live="polite">
      {reports.map((report, index) => (
        <Report key={report.code} report={report} first={index === 0} />
      ))}
    </div>
  );
}

function Report({ report, first }: { readonly report: WardVerdict; readonly first: boolean }) {
  const { sentence, code } = report;
  const { component: More } = useLater(REPORT_MORE);
  const { selectWard } = useActions();
  return (
    <article className={first ? "report" : "report report-next"}>
      <header className="report-head">
        <h2>{sentence.title}</h2>
        {code !== DISTRICT && (
          <button
            type="button"
            className="quiet-button small"
            aria-label={`Clear ${sentence.title}`}
            onClick={() => selectWard(code, true)}
          >
            Clear
          </button>
        )}
      </header>
      <SentenceWords sentence={sentence} />
      {More && <More code={code} first={first} />}
    </article>
  );
}

/** The sentence with its verdict. */
export function SentenceWords({ sentence }: { readonly sentence: VerdictSentence }) {
  return (
    <p className="sentence">
      <strong>{sentence.amount}</strong> {sentence.course}
      {sentence.judged === null ? (
        "."
      ) : (
        <>
          : <VerdictBadge judged={sentence.judged} />
        </>
      )}
    </p>
  );
}
