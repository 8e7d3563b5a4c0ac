// What has changed since a month: every cell of wards and offences whose verdict is another one now.

import type { ComponentType } from "react";
import { overMonths } from "../../core/assessment/assessment-words.ts";
import { CHANGE_TITLES, changeView, policeRemark } from "../../core/assessment/board-report.ts";
import { type LastMeeting, meetingDate } from "../../core/assessment/meetings.ts";
import type { ChangeKind, WhatChanged } from "../../core/assessment/what-changed.ts";
import { monthName } from "../../core/basics/months.ts";
import { meetingsAwaited } from "../../state/past-meetings.ts";
import { changes, lookBack } from "../../state/published-models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import type { FirstFew } from "./first-few.tsx";
import "../styles/after-verdict.css";

type Few = typeof FirstFew;

/** The list is given by the page, whose other parts need it: an import of it would be one of the page. */
export function changesViewWith(few: Few): ComponentType {
  return () => <ChangesView few={few} />;
}

/** Once it is known when the partnership last met. */
function ChangesView({ few }: { readonly few: Few }) {
  const awaited = useModel(meetingsAwaited);
  if (!awaited) return <Changes few={few} />;
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h3 id="changes-title">What has changed</h3>
      <p className="muted" role="status">
        Loading when the partnership last met …
      </p>
    </section>
  );
}

function Changes({ few }: { readonly few: Few }) {
  const { since, months, meetings, met } = useModel(lookBack);
  const found = useModel(changes);
  const remark = found.known ? policeRemark(found.value.changes) : null;
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h3 id="changes-title">What has changed</h3>
      <SinceChoice since={since} months={months} meetings={meetings} />
      <Met last={met} />
      {found.known ? (
        <>
          <p className="sentence" role="status">
            {found.value.finding}
          </p>
          {found.value.note !== null && <p className="small muted">{found.value.note}</p>}
          {remark !== null && <p className="caveat">{remark}</p>}
          <div className="change-columns">
            {CHANGE_TITLES.map(([kind, title]) => (
              <ChangeList key={kind} kind={kind} title={title} found={found.value} few={few} />
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
  readonly meetings: readonly LastMeeting[];
}

/** The meeting since which changes are given, with its papers; why none is where the file of meetings is bad. */
function Met({ last }: { readonly last: LastMeeting | null }) {
  const faults = useAppState(({ meetings }) =>
    meetings.status === "failed" ? [meetings.failure.message] : meetings.status === "ready" ? meetings.faults : [],
  );
  return (
    <>
      {last !== null && (
        <p className="small">
          Since we last met: {last.meeting.title}, {meetingDate(last.meeting)}
          {last.meeting.url !== "" && (
            <>
              {" "}
              (<a href={last.meeting.url}>papers</a>)
            </>
          )}
          . The last month that was over then is {monthName(last.since)}.
        </p>
      )}
      {faults.map((fault) => (
        <p key={fault} className="small caveat">
          {fault}
        </p>
      ))}
    </>
  );
}

function SinceChoice({ since, months, meetings }: SinceChoiceProps) {
  const { address } = useApp();
  if (months.length === 0) return null;
  const met = new Set(meetings.map((meeting) => meeting.since));
  const offered = (months.includes(since) ? months : [since, ...months]).filter((month) => !met.has(month));
  return (
    <label className="since screen-only">
      {met.has(since) ? "Since the meeting of" : "Since the end of"}{" "}
      <select value={since} onChange={(event) => address.choose({ since: Number(event.target.value) })}>
        {meetings.length > 0 && (
          <optgroup label="Meetings">
            {meetings.map((meeting) => (
              <option key={meeting.since} value={meeting.since}>
                {meetingDate(meeting.meeting)}
              </option>
            ))}
          </optgroup>
        )}
        {meetings.length > 0 ? (
          <optgroup label="Ends of months">{monthOptions(offered)}</optgroup>
        ) : (
          monthOptions(offered)
        )}
      </select>
    </label>
  );
}

function monthOptions(months: readonly number[]) {
  return months.map((month) => (
    <option key={month} value={month}>
      {monthName(month)}
    </option>
  ));
}

/** The largest changes of a kind; what is beyond them is one click away. */
const MOST_LISTED = 20;

interface ChangeListProps {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly found: WhatChanged;
  readonly few: Few;
}

/** Clear changes are all listed; the rest, mostly chance, on request. */
function ChangeList({ kind, title, found, few: Items }: ChangeListProps) {
  const list = found.changes.filter((change) => change.kind === kind);
  if (list.length === 0) return null;
  const heading = `${title} ${overMonths(found.later)} (${list.length})`;
  const items = (
    <Items items={list} most={MOST_LISTED} things="changes" className="change-list">
      {(change) => (
        <li key={change.sentence}>
          <ViewLink to={changeView(found, change)}>{change.sentence.slice(0, change.sentence.indexOf(":"))}</ViewLink>
          {change.sentence.slice(change.sentence.indexOf(":"))}
        </li>
      )}
    </Items>
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
