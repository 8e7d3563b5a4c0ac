// The table of what the map shows: the same numbers, sortable, and the way to them without sight or mouse.

import { memo, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { periodName } from "../../core/area/period.ts";
import { lengthOf } from "../../core/basics/months.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../../core/figures/offence-figures.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { isPerYear } from "../../core/wards/spoken.ts";
import {
  type Column,
  columnsOf,
  isMeasure,
  judgedIn,
  type Sort,
  sortWards,
  tableNote,
} from "../../core/wards/ward-table-rows.ts";
import { figures, period, selectedWards, settledView } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { UnknownQuantity } from "../kit/unknown-quantity.tsx";
import { useActions } from "../kit/use-actions.ts";
import { useGrowing } from "../kit/use-growing.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { useNarrow } from "../kit/use-media.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";

const EXPORTS = later(() => import("./table-exports.tsx").then((module) => module.TableExports));

/** Where there is room for few columns, what the map shows comes first. */
function useColumns(): readonly Column[] {
  const measure = useModel((state) => settledView(state).measure);
  const first = useNarrow() ? measure : null;
  return useMemo(() => columnsOf(first), [first]);
}

/** More rows scroll in their own frame, so that the page does not grow with the wards. */
const MOST_ROWS = 20;

/** It follows a choice when the rest of the page has, some rows at a time. */
export function WardTable() {
  return <FiguresTable numbers={useDeferredValue(useModel(figures))} />;
}

const FiguresTable = memo(function FiguresTable({ numbers }: { readonly numbers: OffenceFigures }) {
  const measure = useModel((state) => settledView(state).measure);
  const columns = useColumns();
  const { component: TableExports } = useLater(EXPORTS);
  const [chosen, setChosen] = useState<Sort | null>(null);
  const sort = chosen ?? { column: measure, descending: true };
  const wards = sortWards(numbers.wards, sort);
  const drawn = useGrowing(wards.length);
  const choose = (column: Column): void =>
    setChosen({ column, descending: sort.column === column ? !sort.descending : column !== "name" });
  return (
    <section className="ward-table" aria-labelledby="table-title" id="table">
      <div className="table-head">
        <h2 id="table-title">
          {numbers.selection.label} by ward, {periodName(numbers.period)}
        </h2>
        {TableExports && <TableExports wards={wards} />}
      </div>
      <TableScroll label="Figures of the wards" long={wards.length > MOST_ROWS}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column} column={column} sort={sort} onSort={choose} />
              ))}
            </tr>
          </thead>
          <tbody>
            {wards.slice(0, drawn).map((ward) => (
              <WardRow key={ward.code} ward={ward} columns={columns} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <FigureCells ward={numbers.district} columns={columns} name={numbers.district.name} />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      <p className="small muted">{tableNote(numbers)}</p>
    </section>
  );
});

interface ColumnHeadProps {
  readonly column: Column;
  readonly sort: Sort;
  onSort(column: Column): void;
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const annualised = useModel((state) => lengthOf(period(state)) !== 12);
  const sorted = sort.column === column;
  const measure = isMeasure(column) ? MEASURES[column] : null;
  const label = measure?.column ?? judgedIn(column)?.verdictColumn ?? "Ward";
  return (
    <th
      scope="col"
      className={`column-${column}`}
      aria-sort={!sorted ? "none" : sort.descending ? "descending" : "ascending"}
    >
      <button type="button" className="sort-button" onClick={() => onSort(column)}>
        {label}
        <span aria-hidden="true" className="sort-sign">
          {!sorted ? "" : sort.descending ? "▾" : "▴"}
        </span>
        {annualised && isMeasure(column) && isPerYear(column) && (
          <span className="small muted sort-note"> annualised</span>
        )}
        {measure?.interval && <span className="small muted sort-note interval-note"> 95 % interval</span>}
      </button>
    </th>
  );
}

interface RowProps {
  readonly ward: WardFigures;
  readonly columns: readonly Column[];
}

const WardRow = memo(function WardRow({ ward, columns }: RowProps) {
  const selected = useModel((state) => selectedWards(state).includes(ward.code));
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
      <FigureCells ward={ward} columns={columns} name={name} />
    </tr>
  );
});

function FigureCells({ ward, columns, name }: RowProps & { readonly name: ReactNode }) {
  return columns.map((column) =>
    column === "name" ? (
      <th key={column} scope="row">
        {name}
      </th>
    ) : (
      <td key={column} className={`column-${column}`}>
        <Figure ward={ward} column={column} />
      </td>
    ),
  );
}

function Figure({ ward, column }: { readonly ward: WardFigures; readonly column: Exclude<Column, "name"> }) {
  if (!isMeasure(column)) {
    const judged = judgedIn(column)?.judged(ward);
    return judged?.known ? <VerdictBadge judged={judged.value} /> : judged?.shown;
  }
  const { value, interval, format } = MEASURES[column];
  const quantity = value(ward);
  if (!quantity.known) return <UnknownQuantity of={quantity} />;
  const limits = interval?.(ward) ?? null;
  if (limits === null) return valueText(ward, column);
  return (
    <>
      {limits.few && <span className="few">few</span>} {valueText(ward, column)}
      <span className="small muted interval">
        {" "}
        {format(limits.low)}–{format(limits.high)}
      </span>
    </>
  );
}
