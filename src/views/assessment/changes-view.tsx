// What has changed since a month: every cell of wards and offences whose verdict is another one now.

import { overMonths } from "../../core/assessment/assessment-words.ts";
import { changeView, policeRemark } from "../../core/assessment/board-report.ts";
import type { ChangeKind, WhatChanged } from "../../core/assessment/what-changed.ts";
import { monthName } from "../../core/basics/months.ts";
import { changes, lookBack } from "../../state/published-models.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { FirstFew } from "./first-few.tsx";
import "../styles/after-verdict.css";

const TITLES: readonly (readonly [ChangeKind, string])[] = [
  ["new clear rise", "New clear rises"],
  ["new clear fall", "New clear falls"],
  ["no longer clear", "No longer clear"],
  ["other", "Other changes"],
];

export function ChangesView() {
  const { since, months } = useModel(lookBack);
  const found = useModel(changes);
  const remark = found.known ? policeRemark(found.value.changes) : null;
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h3 id="changes-title">What has changed</h3>
      <SinceChoice since={since} months={months} />
      {found.known ? (
        <>
          <p className="sentence" role="status">
            {found.value.finding}
          </p>
          {found.value.note !== null && <p className="small muted">{found.value.note}</p>}
          {remark !== null && <p className="caveat">{remark}</p>}
          <div className="change-columns">
            {TITLES.map(([kind, title]) => (
              <ChangeList key={kind} kind={kind} title={title} found={found.value} />
            ))}
          </div>
          <p className="small muted">{found.value.comparisons.sentence}</p>
        </>
      ) : (
        <p role="status">Changes cannot be told: {found.reason}.</p>
      )}
    </section>
  );
}

interface SinceChoiceProps {
  readonly since: number;
  readonly months: readonly number[];
}

function SinceChoice({ since, months }: SinceChoiceProps) {
  const { address } = useApp();
  if (months.length === 0) return null;
  const offered = months.includes(since) ? months : [since, ...months];
  return (
    <label className="since screen-only">
      Since the end of{" "}
      <select value={since} onChange={(event) => address.choose({ since: Number(event.target.value) })}>
        {offered.map((month) => (
          <option key={month} value={month}>
            {monthName(month)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The largest changes of a kind; what is beyond them is one click away. */
const MOST_LISTED = 20;

interface ChangeListProps {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly found: WhatChanged;
}

/** Clear changes are all listed; the rest, mostly chance, on request. */
function ChangeList({ kind, title, found }: ChangeListProps) {
  const list = found.changes.filter((change) => change.kind === kind);
  if (list.length === 0) return null;
  const heading = `${title} ${overMonths(found.later)} (${list.length})`;
  const items = (
    <FirstFew items={list} most={MOST_LISTED} things="changes" className="change-list">
      {(change) => (
        <li key={change.sentence}>
          <ViewLink to={changeView(found, change)}>{change.sentence.slice(0, change.sentence.indexOf(":"))}</ViewLink>
          {change.sentence.slice(change.sentence.indexOf(":"))}
        </li>
      )}
    </FirstFew>
  );
  if (kind === "other")
    return (
      <details className="more not-printed">
        <summary>{heading}</summary>
        {items}
      </details>
    );
  return (
    <div>
      <h4>{heading}</h4>
      {items}
    </div>
  );
}
