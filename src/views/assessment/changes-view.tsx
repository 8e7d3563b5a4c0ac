// What has changed since a month: every cell of wards and offences whose verdict is another one now.
import { policeRemark } from "../../core/assessment/board.ts";
import type { ChangeKind, VerdictChange } from "../../core/assessment/what-changed.ts";
import { monthName } from "../../core/months.ts";
import { changes, lookBack } from "../../state/published-models.ts";
import { useApp, useModel } from "../app-context.ts";
import { ViewLink } from "../view-link.tsx";

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
              <ChangeList key={kind} title={title} changes={found.value.changes.filter((one) => one.kind === kind)} />
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

/** Clear changes are all listed; the rest, mostly chance, on request. */
function ChangeList({ title, changes: list }: { readonly title: string; readonly changes: readonly VerdictChange[] }) {
  if (list.length === 0) return null;
  const heading = `${title} (${list.length})`;
  const items = (
    <ul className="change-list">
      {list.map(({ ward, offence, sentence }) => (
        <li key={sentence}>
          <ViewLink to={{ page: "map", offences: [offence.slug], wards: [ward.code] }}>
            {sentence.slice(0, sentence.indexOf(":"))}
          </ViewLink>
          {sentence.slice(sentence.indexOf(":"))}
        </li>
      ))}
    </ul>
  );
  if (list[0]?.kind === "other")
    return (
      <details className="more">
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
