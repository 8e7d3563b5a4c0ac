// The triage of offence types, on published and on open data: verdicts, the rule of each, and the reasons.

import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { TRIAGE_RULES, type TriageVerdict } from "../../core/published/triage.ts";
import {
  type TriageColumns,
  type TriageRow,
  triageColumns,
  triageGroups,
  untestable,
} from "../../core/published/triage-groups.ts";
import type { Triage } from "../../core/published/triage-sources.ts";
import {
  hasNoFigures,
  openTriage,
  publishedRows,
  publishedSystem,
  publishedTriage,
  records,
} from "../../state/published-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { Sparkline } from "../kit/sparkline.tsx";
import { WideTable } from "../kit/wide-table.tsx";
import { FiguresNotice } from "./figures-notice.tsx";

const SIGNS: Readonly<Record<TriageVerdict, string>> = {
  "high attention": "◆",
  "concerning trend": "▲",
  falling: "▼",
  monitor: "◇",
  stable: "●",
  "small numbers": "○",
  "not enough years": "–",
};

export function TriageSection() {
  const published = useModel(publishedTriage);
  const open = useModel(openTriage);
  const there = useModel((state) => publishedRows(state).length > 0);
  const system = useModel(publishedSystem);
  const single = useModel(hasNoFigures);
  const from = useModel(records);
  const status = useAppState((state) => state.published.status);
  const isAwaited = !single && (status === "unasked" || status === "loading");
  return (
    <section id="triage" aria-labelledby="triage-title">
      <h3 id="triage-title">Which types of offence call for attention</h3>
      <div className={single ? "" : "triage-columns"}>
        <div className={isAwaited ? "triage-awaited" : undefined}>
          <FiguresNotice />
          {there && <TriageView triage={published} name="Published figures" from={`from ${system}`} />}
        </div>
        <TriageView triage={open} name={sentenceCase(from)} from="counted by ward" />
      </div>
      <details className="more">
        <summary>The rule</summary>
        <p>The first of these that applies to the counts of four years, each of 12 months:</p>
        <ul>
          {Object.entries(TRIAGE_RULES).map(([verdict, rule]) => (
            <li key={verdict}>
              <strong>{sentenceCase(verdict)}</strong>: {rule}.
            </li>
          ))}
        </ul>
        <p>It counts recorded crime, which is what was reported and recorded: more reporting is a rise too.</p>
      </details>
    </section>
  );
}

interface TriageViewProps {
  readonly triage: Triage;
  readonly name: string;
  readonly from: string;
}

function TriageView({ triage, name, from }: TriageViewProps) {
  if (!triage.latest.known)
    return <p className="muted">{`${name}: nothing can be tested, because ${triage.latest.reason}.`}</p>;
  const { ends, isWhole } = triageColumns(triage);
  const groups = triageGroups(triage);
  const caption = (
    <>
      <strong>{name}</strong>, {from}
    </>
  );
  return (
    <div className="triage">
      {groups.length === 0 ? (
        <p>{caption}: no type can be tested.</p>
      ) : (
        <WideTable label={`Triage by ${name}`} caption={caption}>
          <thead>
            <tr>
              <th scope="col">Year ending</th>
              {ends.map((end) => (
                <th key={end} scope="col" className={yearClass(end, ends)}>
                  {shortMonthName(end)}
                </th>
              ))}
              {isWhole && (
                <>
                  <th scope="col" className="course">
                    Course
                  </th>
                  <th scope="col">First to last</th>
                </>
              )}
              <th scope="col">Share of all crime</th>
            </tr>
          </thead>
          {groups.map(({ verdict, rule, rows }) => (
            <tbody key={verdict}>
              <tr className="triage-verdict" data-verdict={verdict}>
                <th scope="rowgroup" colSpan={ends.length + (isWhole ? 4 : 2)}>
                  <span className="triage-word">
                    <span aria-hidden="true">{SIGNS[verdict]}</span> {sentenceCase(verdict)}
                  </span>{" "}
                  <span className="small muted">{rule}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <TypeRow key={row.type.label} row={row} ends={ends} isWhole={isWhole} />
              ))}
            </tbody>
          ))}
        </WideTable>
      )}
      <NotTested triage={triage} />
    </div>
  );
}

interface TypeRowProps extends TriageColumns {
  readonly row: TriageRow;
}

function TypeRow({ row, ends, isWhole }: TypeRowProps) {
  const { label, reasons } = row.type;
  const years = row.type.years.filter(({ end }) => ends.includes(end));
  return (
    <tr>
      <th scope="row">
        <details className="not-printed">
          <summary>
            {label} <span className="small why">why</span>
          </summary>
          <ul className="small">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      </th>
      {years.map(({ end, count }) => (
        <td key={end} className={yearClass(end, ends)} title={count.known ? undefined : count.reason}>
          {count.known ? formatCount(count.value) : (count.shown ?? "–")}
        </td>
      ))}
      {isWhole && (
        <>
          <td className="course">
            <Sparkline values={years.map(({ count }) => (count.known ? count.value : null))} />
          </td>
          <td>{row.course || "–"}</td>
        </>
      )}
      <td>{row.share}</td>
    </tr>
  );
}

/** What lacks years, and what is left out on purpose. */
function NotTested({ triage }: { readonly triage: Triage }) {
  const lacking = untestable(triage);
  return (
    <>
      {lacking.length > 0 && (
        <div className="untestable">
          <p>
            <strong>Not testable</strong> <span className="small muted">{TRIAGE_RULES["not enough years"]}</span>
          </p>
          <ul>
            {lacking.map(({ labels, needed }) => (
              <li key={labels[0]}>
                {labels.join(", ")}. <span className="small muted">{needed}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {triage.untested.length > 0 && (
        <details className="more">
          <summary>Left out of the triage on purpose</summary>
          <ul className="small">
            {triage.untested.map(({ label, parts, reason }) => (
              <li key={label + reason}>
                {label}
                {parts.length > 0 && ` (${parts.join(", ")})`}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function yearClass(end: number, ends: readonly number[]): string {
  return end === ends.at(-1) ? "year year-last" : "year";
}
