// The published figures: every group of the file under its heading, whatever its indicators, and what is not shown and why.
import { groupedBy } from "../../core/basics/grouped-by.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { groupFinding } from "../../core/published/findings.ts";
import {
  besideOpenData,
  groups,
  publishedFileAddress,
  publishedRows,
  records,
  rowsLeftOut,
} from "../../state/published-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { GroupList } from "./group-list.tsx";
import { PublishedTableView } from "./published-table-view.tsx";

export function PublishedSection() {
  const all = useModel(groups);
  const rows = useModel((state) => publishedRows(state).length);
  const address = useModel(publishedFileAddress);
  return (
    <>
      <p className="section-lead">
        {rows} figures in {all.length} groups. “Fewer than 5” is withheld by its publisher and not worked out here; a
        number with a note is worked out from what was printed, or comes with a remark. Changes are against the same
        months a year before, without a per cent on a base under 50.{" "}
        <a href={address} download="figures.csv">
          The file (CSV)
        </a>
      </p>
      <GroupList
        items={all.map((group) => ({
          id: group.group,
          heading: group.theme,
          finding: groupFinding(group),
          content: () => (
            <div className="group-tables">
              {group.tables.map((table) => (
                <PublishedTableView key={table.id} table={table} />
              ))}
            </div>
          ),
        }))}
      />
    </>
  );
}

/** Also which published series have nothing of the open data beside them. */
export function LeftOutSection() {
  const rows = useModel((state) => publishedRows(state).length);
  const whole = useAppState(({ published }) => published.status === "ready" && published.faults.length === 0);
  const hidden = useModel(rowsLeftOut);
  const by = useModel(records);
  const { alone } = useModel(besideOpenData);
  return (
    <>
      {hidden.length === 0 ? (
        <p className="sentence">
          {whole
            ? `Nothing is left out: all ${numberOf(rows, "rows")}`
            : `Nothing else is left out: all ${numberOf(rows, "rows")} that can be read`}{" "}
          of the published figures stand in a table, a chart or a list here.
        </p>
      ) : (
        <>
          <p className="sentence">
            {hidden.length} of {numberOf(rows, "rows")} of the published figures {hidden.length === 1 ? "is" : "are"}{" "}
            shown nowhere:
          </p>
          <dl className="alone">
            {[...groupedBy(hidden, ({ notShown }) => notShown ?? "")].map(([reason, list]) => (
              <div key={reason}>
                <dt>{reason}</dt>
                <dd className="small muted">
                  {list.map(({ row }) => [row.group, row.subgroup, row.areaName].filter(Boolean).join(", ")).join("; ")}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>Published, but not in the {by}</h3>
      <p className="section-lead">
        {alone.length} published series have their tables, but nothing of the {by} beside them.
      </p>
      <dl className="alone">
        {[...groupedBy(alone, ({ reason }) => reason)].map(([reason, list]) => (
          <div key={reason}>
            <dt>{reason}</dt>
            <dd className="small muted">{list.map(({ title }) => title).join("; ")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
