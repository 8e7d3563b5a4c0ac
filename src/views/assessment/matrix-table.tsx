// The table of wards and offences: one stop of the Tab key, arrow keys inside; a cell leads to the map of its offence and ward.

import { type KeyboardEvent, type MouseEvent, memo, useCallback, useDeferredValue, useState } from "react";
import type { MatrixMeasure } from "../../core/assessment/matrix.ts";
import type { MatrixLine, MatrixLineCell, MatrixLines } from "../../core/assessment/matrix-lines.ts";
import { DISTRICT } from "../../core/figures/offence-figures.ts";
import { isClear, verdictText } from "../../core/statistics/change.ts";
import { afterChange, hrefOf, type View } from "../../core/view/view.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { useGrowing } from "../kit/use-growing.ts";
import { VerdictSign } from "../kit/verdict-badge.tsx";
import "../styles/matrix-turned.css";

interface MatrixTableProps {
  readonly matrix: MatrixLines;
  readonly measure: MatrixMeasure;
  readonly caption: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export function MatrixTable({ matrix, measure, caption }: MatrixTableProps) {
  const { turned, heads, foot } = matrix;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const lines = matrix.lines.slice(0, useGrowing(matrix.lines.length));
  const onFocus = useCallback((row: number, column: number) => setAt({ row, column }), []);
  const view = useDeferredValue(useAppState((state) => state.view));
  const { address } = useApp();
  const stop = at.row > matrix.lines.length || at.column >= heads.length ? { row: 0, column: 0 } : at;
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = `[data-at="${stop.row + step.row} ${stop.column + step.column}"]`;
    event.currentTarget.querySelector<HTMLElement>(place)?.focus();
  };
  const go = useCallback(
    (event: MouseEvent, to: Partial<View>): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      address.choose(to);
      window.scrollTo(0, 0);
    },
    [address],
  );
  const row = (line: MatrixLine, index: number) => (
    <Line
      key={line.id}
      {...{ line, measure, view, onFocus, go }}
      row={index}
      stop={stop.row === index ? stop.column : null}
    />
  );
  return (
    <TableScroll label="Wards and offences" long={turned}>
      <table
        className={turned ? "matrix turned" : "matrix"}
        role="grid"
        style={{ ["--columns" as string]: heads.length }}
        onKeyDown={move}
      >
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{turned ? "Ward" : "Offence"}</th>
            {heads.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{lines.map(row)}</tbody>
        {foot !== null && <tfoot>{row(foot, matrix.lines.length)}</tfoot>}
      </table>
    </TableScroll>
  );
}

interface Shared {
  readonly measure: MatrixMeasure;
  readonly view: View;
  readonly row: number;
  onFocus(row: number, column: number): void;
  go(event: MouseEvent, to: Partial<View>): void;
}

interface LineProps extends Shared {
  readonly line: MatrixLine;
  /** The column that the Tab key reaches; null in the other rows. */
  readonly stop: number | null;
}

const Line = memo(function Line({ line, stop, ...shared }: LineProps) {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {line.cells.map((told, column) => (
        <Cell key={`${told.ward.code} ${told.cell.offence}`} {...shared} {...{ told, column }} stop={stop === column} />
      ))}
    </tr>
  );
});

interface CellProps extends Shared {
  readonly told: MatrixLineCell;
  readonly column: number;
  readonly stop: boolean;
}

function Cell({ told: { ward, label, cell }, measure, view, row, column, stop, onFocus, go }: CellProps) {
  const { offence, text, judged, flagged, few } = cell;
  const tone = measure === "change" ? judged?.verdict : flagged ? "flagged" : null;
  const said = [`${label}, ${ward.name}`, text, few ? "few" : "", judged === null ? "" : verdictText(judged)]
    .filter((part) => part !== "")
    .join(", ");
  const says = judged !== null && (isClear(judged.verdict) || judged.verdict === "not comparable");
  const to = cellView(offence, ward.code, measure);
  return (
    <td data-tone={tone}>
      <a
        href={hrefOf(afterChange(view, to))}
        data-at={`${row} ${column}`}
        tabIndex={stop ? 0 : -1}
        aria-label={said}
        title={said}
        onFocus={() => onFocus(row, column)}
        onClick={(event) => go(event, to)}
      >
        <span>
          {text === "no data" ? "–" : text}
          {few && (measure === "rate" || (measure === "flags" && flagged)) && <span className="few">few</span>}
        </span>
        {says && <VerdictSign judged={judged} />}
      </a>
    </td>
  );
}

function cellView(offence: string, code: string, measure: MatrixMeasure): Partial<View> {
  return {
    page: "map",
    map: "wards",
    offences: [offence],
    wards: code === DISTRICT ? [] : [code],
    measure: measure === "change" ? "change" : "rate",
  };
}
