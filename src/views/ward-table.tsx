// The table of what the map shows: the same numbers, sortable, and the way to them without sight or mouse.
import { useState } from "react";
import type { Judged } from "../core/change.ts";
import { toCsv, toTabs } from "../core/csv.ts";
import type { WardFigures } from "../core/figures.ts";
import { valueOrNull } from "../core/known.ts";
import { formatCount, formatRate, formatShare } from "../core/numbers.ts";
import { periodName } from "../core/period.ts";
import { valueText } from "../core/ranking.ts";
import { type Column, type Sort, sortWards, tableRows } from "../core/table.ts";
import { slugOf } from "../core/taxonomy.ts";
import { scheme } from "../state/map-models.ts";
import { figures, selectedWards } from "../state/models.ts";
import { useAppState, useModel } from "./app-context.ts";
import { copyText, saveText } from "./save-file.ts";
import { useActions } from "./use-actions.ts";
import { VerdictBadge } from "./verdict-badge.tsx";

const COLUMNS: readonly { readonly column: Column; readonly label: string; readonly note?: string }[] = [
  { column: "name", label: "Ward" },
  { column: "count", label: "Count" },
  { column: "rate", label: "Per 1,000", note: "95 % interval" },
  { column: "change", label: "Change" },
  { column: "verdict", label: "Verdict" },
  { column: "share", label: "Share of district" },
];

export function WardTable() {
  const numbers = useModel(figures);
  const [sort, setSort] = useState<Sort>({ column: "count", descending: true });
  const wards = sortWards(numbers.wards, sort);
  const choose = (column: Column): void =>
    setSort({ column, descending: sort.column === column ? !sort.descending : column !== "name" });
  return (
    <section className="ward-table" aria-labelledby="table-title" id="table">
      <div className="table-head">
        <h2 id="table-title">
          {numbers.selection.label} by ward, {periodName(numbers.period)}
        </h2>
        <TableExports wards={wards} />
      </div>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              {COLUMNS.map(({ column, label, note }) => (
                <th
                  key={column}
                  scope="col"
                  className={`column-${column}`}
                  aria-sort={sort.column !== column ? "none" : sort.descending ? "descending" : "ascending"}
                >
                  <button type="button" className="sort-button" onClick={() => choose(column)}>
                    {label}
                    {note && <span className="small muted sort-note"> {note}</span>}
                    <span aria-hidden="true" className="sort-sign">
                      {sort.column !== column ? "" : sort.descending ? "▾" : "▴"}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wards.map((ward) => (
              <WardRow key={ward.code} ward={ward} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <FigureCells ward={numbers.district} name={numbers.district.name} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="small muted">
        Intervals show chance only; crime varies more than chance, and the verdicts allow for that. No per cent is
        printed where the earlier count is under 50. Each verdict is judged among all {numbers.wards.length} wards.
      </p>
    </section>
  );
}

function WardRow({ ward }: { readonly ward: WardFigures }) {
  const selected = useModel(selectedWards).includes(ward.code);
  const hovered = useAppState((state) => state.hovered === ward.code);
  const { hover, selectWard } = useActions();
  const name = (
    <button
      type="button"
      className="ward-button"
      aria-pressed={selected}
      onFocus={() => hover(ward.code)}
      onBlur={() => hover(null)}
      onClick={(event) => {
        event.stopPropagation();
        selectWard(ward.code, event.ctrlKey || event.metaKey || event.shiftKey);
      }}
    >
      {ward.name}
    </button>
  );
  return (
    // The button in the first cell is the keyboard's way; the rest of the row is only a larger target for it.
    <tr
      data-selected={selected}
      data-hovered={hovered}
      onPointerEnter={() => hover(ward.code)}
      onPointerLeave={() => hover(null)}
    >
      <FigureCells ward={ward} name={name} />
    </tr>
  );
}

function FigureCells({ ward, name }: { readonly ward: WardFigures; readonly name: React.ReactNode }) {
  const rate = valueOrNull(ward.rate);
  const change = valueOrNull<Judged>(ward.change);
  const share = valueOrNull(ward.share);
  return (
    <>
      <th scope="row">{name}</th>
      <td>{ward.count.known ? formatCount(ward.count.value) : <Unknown reason={ward.count.reason} />}</td>
      <td>
        {rate && (
          <>
            {formatRate(rate.value)}
            {rate.few && <span className="few"> few</span>}
            <span className="small muted interval">
              {" "}
              {formatRate(rate.low)}–{formatRate(rate.high)}
            </span>
          </>
        )}
        {!ward.rate.known && <Unknown reason={ward.rate.reason} />}
      </td>
      <td>{ward.change.known ? valueText(ward, "change") : <Unknown reason={ward.change.reason} />}</td>
      <td>{change && <VerdictBadge verdict={change.verdict} />}</td>
      <td>{share ? formatShare(share.value) : "–"}</td>
    </>
  );
}

function Unknown({ reason }: { readonly reason: string }) {
  return (
    <span className="muted" title={reason}>
      –<span className="visually-hidden"> {reason}</span>
    </span>
  );
}

function TableExports({ wards }: { readonly wards: readonly WardFigures[] }) {
  const numbers = useModel(figures);
  const classes = useModel(scheme);
  const area = useModel((state) => state.dataset.name);
  const sources = useModel((state) => state.dataset.descriptor.sources);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const rows = (): readonly (readonly string[])[] =>
    tableRows(
      {
        area,
        figures: numbers,
        scheme: classes,
        attribution: sources.map(({ title }) => title),
        address: window.location.href,
      },
      wards,
    );
  const file = `${slugOf(`${area} ${numbers.selection.label} by ward`)}.csv`;
  return (
    <p className="exports">
      <button
        type="button"
        className="link-button"
        onClick={async () => setCopied((await copyText(toTabs(rows()))) ? "yes" : "failed")}
      >
        Copy
      </button>
      <button type="button" className="link-button" onClick={() => saveText(file, "text/csv", toCsv(rows()))}>
        CSV
      </button>
      <span role="status" className="small muted">
        {copied === "yes" && "Copied"}
        {copied === "failed" && "The browser did not allow copying; use CSV"}
      </span>
    </p>
  );
}
