// "Reproduce the assessment": each published ward figure next to what the open data gives, and why they differ.

import { useState } from "react";
import { slugOf } from "../../core/area/taxonomy.ts";
import { withPercent } from "../../core/basics/finer-numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { type FigurePair, sharedReasons } from "../../core/published/figure-pair.ts";
import { remarksOn } from "../../core/published/findings.ts";
import { footnotesOf } from "../../core/published/footnotes.ts";
import { rangeEnding, shortPeriodName } from "../../core/published/published-measures.ts";
import type { PublishedPoint } from "../../core/published/published-series.ts";
import type { Reproduced } from "../../core/published/reproduce.ts";
import {
  filterChoices,
  NO_FILTER,
  type ReproduceColumn,
  type ReproduceFilter,
  type ReproduceSort,
  reproducedSpreadsheet,
  tableOfReproduced,
} from "../../core/published/reproduce-table.ts";
import { attribution } from "../../state/map-models.ts";
import { records, reproduction } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableButtons } from "../kit/table-buttons.tsx";
import { WideTable } from "../kit/wide-table.tsx";
import { FootnoteList } from "./footnote-list.tsx";

const COLUMNS: readonly (readonly [ReproduceColumn, string])[] = [
  ["ward", "Ward"],
  ["offence", "Offence"],
  ["period", "Published for"],
  ["published", "Published"],
  ["open", "Open data"],
  ["difference", "Difference"],
];

/** Columns of words, which begin at their left. */
const TEXTS: readonly ReproduceColumn[] = ["ward", "offence", "period"];

export function ReproduceSection() {
  const model = useModel(reproduction);
  const by = useModel(records);
  const [filter, setFilter] = useState<ReproduceFilter>(NO_FILTER);
  const [sort, setSort] = useState<ReproduceSort | null>(null);
  const figures = tableOfReproduced(model.figures, filter, sort);
  const notes = footnotesOf(figures, sharedReasons);
  return (
    <>
      <p className="sentence">{model.sentence}</p>
      <Filters filter={filter} onFilter={setFilter} />
      <WideTable label="Published ward figures" className="reproduce-table" caption={countText(figures.length)}>
        <thead>
          <tr>
            {COLUMNS.map(([column, label]) => (
              <SortHead
                key={column}
                column={column}
                label={column === "open" ? sentenceCase(by) : label}
                sort={sort}
                onSort={setSort}
              />
            ))}
            <th scope="col" className="text">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={keyOf(figure)} figure={figure} numbers={notes.numbersOf(figure)} />
          ))}
        </tbody>
      </WideTable>
      <h3>Why they differ</h3>
      <FootnoteList texts={notes.texts} />
    </>
  );
}

/** The label tells printings of one period apart. */
function keyOf({ wardCode, wardName, group, label, unit, periodName }: Reproduced): string {
  return [wardCode, wardName, group, label, unit, periodName].join("/");
}

function FigureRow({ figure, numbers }: { readonly figure: Reproduced; readonly numbers: readonly number[] }) {
  return (
    <tr>
      <th scope="row">{figure.wardName || figure.wardCode}</th>
      <td className="text">
        {figure.label}
        {figure.label !== figure.group && <span className="small muted change">{figure.group}</span>}
      </td>
      <td className="text">
        <span className="period">
          {shortPeriodName(rangeEnding(figure.point.periodEnd, figure.point.row.periodMonths))}
        </span>
        {figure.point.row.measure !== "count" && <span className="small muted change">{figure.unit}</span>}
      </td>
      <td>
        <PublishedValue point={figure.point} />
      </td>
      <td>
        <OpenCell pair={figure} />
      </td>
      <td>
        <DifferenceCell pair={figure} />
      </td>
      <td className="text small muted">{numbers.join(", ")}</td>
    </tr>
  );
}

/** A published value, and how it was worked out where it is not printed. */
function PublishedValue({ point }: { readonly point: PublishedPoint }) {
  return (
    <>
      <span className={point.status}>{point.text}</span>
      {remarksOn(point).map((remark) => (
        <span key={remark} className="small muted change">
          {remark}
        </span>
      ))}
    </>
  );
}

function OpenCell({ pair: { open } }: { readonly pair: FigurePair }) {
  if (!open.known) return <span className="muted">–</span>;
  return (
    <>
      {open.value.text}
      <span className="small muted change period">{shortPeriodName(open.value.period)}</span>
    </>
  );
}

function DifferenceCell({ pair: { differenceText, percent } }: { readonly pair: FigurePair }) {
  if (!differenceText.known) return <span className="muted">–</span>;
  return withPercent(differenceText.value, percent);
}

interface FiltersProps {
  readonly filter: ReproduceFilter;
  onFilter(filter: ReproduceFilter): void;
}

function Filters({ filter, onFilter }: FiltersProps) {
  const model = useModel(reproduction);
  const by = useModel(records);
  const { wards, groups } = filterChoices(model.figures);
  const area = useModel((state) => state.dataset.name);
  const from = useModel(attribution);
  const table = () => reproducedSpreadsheet({ area, by, attribution: from, address: window.location.href }, model);
  return (
    <div className="filters screen-only">
      <label className="field">
        <span>Ward</span>
        <select value={filter.wardCode} onChange={(event) => onFilter({ ...filter, wardCode: event.target.value })}>
          <option value="">All wards</option>
          {wards.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Group</span>
        <select value={filter.group} onChange={(event) => onFilter({ ...filter, group: event.target.value })}>
          <option value="">All groups</option>
          {groups.map((group) => (
            <option key={group}>{group}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{sentenceCase(by)}</span>
        <select
          value={filter.only}
          onChange={(event) => onFilter({ ...filter, only: event.target.value as ReproduceFilter["only"] })}
        >
          <option value="">With or without</option>
          <option value="open">With a value</option>
          <option value="shared">With shared months</option>
        </select>
      </label>
      <TableButtons
        table={table}
        file={slugOf(`${area} published ward figures`)}
        label={(kind) => `All as ${kind}`}
        className="button"
      />
    </div>
  );
}

interface SortHeadProps {
  readonly column: ReproduceColumn;
  readonly label: string;
  readonly sort: ReproduceSort | null;
  onSort(sort: ReproduceSort): void;
}

function SortHead({ column, label, sort, onSort }: SortHeadProps) {
  const sorted = sort?.column === column;
  const descending = sorted && sort.descending;
  return (
    <th
      scope="col"
      className={TEXTS.includes(column) ? "text" : undefined}
      aria-sort={!sorted ? "none" : descending ? "descending" : "ascending"}
    >
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort({ column, descending: sorted ? !descending : !TEXTS.includes(column) })}
      >
        {label}
        <span aria-hidden="true" className="sort-sign">
          {!sorted ? "" : descending ? "▾" : "▴"}
        </span>
      </button>
    </th>
  );
}

function countText(count: number): string {
  return count === 1 ? "1 figure" : `${count} figures, sums of two published ones among them`;
}
