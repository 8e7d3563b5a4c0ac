// One table of published figures, its notes and sources, and charts of its lines.
import { useState } from "react";
import { slugOf } from "../../core/area/taxonomy.ts";
import { withPercent } from "../../core/basics/finer-numbers.ts";
import { shortMonthName } from "../../core/basics/months.ts";
import { lineFinding, lineRows, tableCaption } from "../../core/published/findings.ts";
import type { Footnotes } from "../../core/published/footnotes.ts";
import { paperPeriods } from "../../core/published/paper-periods.ts";
import type { PublishedLine } from "../../core/published/published-lines.ts";
import { UNITS } from "../../core/published/published-measures.ts";
import type { PublishedPoint } from "../../core/published/published-series.ts";
import type { PublishedCell, PublishedTable, PublishedTableLine } from "../../core/published/published-tables.ts";
import { tableFootnotes } from "../../core/published/table-footnotes.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { WideTable } from "../kit/wide-table.tsx";
import { FootnoteList, FootnoteMarks } from "./footnote-list.tsx";
import "../styles/many-years.css";

/** A chart of fewer points says no more than the table. */
const CHART_POINTS = 3;
const NO_OPEN_DATA: readonly never[] = [];

export function PublishedTableView({ table }: { readonly table: PublishedTable }) {
  const notes = tableFootnotes(table);
  const paper = paperPeriods(table);
  const lines = table.lines.map(({ line }) => line).filter(({ points }) => points.length >= CHART_POINTS);
  return (
    <div className="published-table" data-usual={notes.usual !== null} ref={paper.earlier === null ? null : showLatest}>
      <WideTable label={table.title} caption={tableCaption(table)}>
        <thead>
          <tr>
            {table.manyAreas && <th scope="col">Area</th>}
            <th scope="col" className="text">
              {table.group}
            </th>
            {table.periods.map(({ end }, index) => (
              <th key={end} scope="col" className={index < paper.from ? "screen-only" : undefined}>
                {shortMonthName(end)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <LineRow
              key={`${line.line.areaCode} ${line.line.areaName} ${line.label}`}
              line={line}
              table={table}
              notes={notes}
              paperFrom={paper.from}
            />
          ))}
        </tbody>
      </WideTable>
      {paper.earlier !== null && <p className="small muted paper-only">{paper.earlier}</p>}
      {notes.usual !== null && <p className="small muted">{notes.usual}</p>}
      <FootnoteList texts={notes.texts} />
      <p className="small muted">Source: {table.sources.join("; ")}.</p>
      {lines.length > 0 && <LineCharts lines={lines} />}
    </div>
  );
}

/** The latest of many periods are what is looked for first. */
function showLatest(element: HTMLElement | null): void {
  const scroll = element?.querySelector(".table-scroll");
  if (scroll) scroll.scrollLeft = scroll.scrollWidth;
}

interface LineRowProps {
  readonly line: PublishedTableLine;
  readonly table: PublishedTable;
  readonly notes: Footnotes<PublishedPoint>;
  readonly paperFrom: number;
}

function LineRow({ line: { label, line, cells }, table, notes, paperFrom }: LineRowProps) {
  return (
    <tr>
      {table.manyAreas && <th scope="row">{line.areaName || line.areaCode}</th>}
      <th scope="row">{label}</th>
      {cells.map((cell, index) => (
        <td key={table.periods[index]?.end} className={index < paperFrom ? "screen-only" : undefined}>
          {cell === null ? "" : <Cell cell={cell} notes={notes} />}
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell, notes }: { readonly cell: PublishedCell; readonly notes: Footnotes<PublishedPoint> }) {
  const { point, change } = cell;
  return (
    <>
      <span className={point.status}>{point.text}</span>
      <FootnoteMarks numbers={notes.numbersOf(point)} />
      {change.known && (
        <span className="small muted change">{withPercent(change.value.differenceText, change.value.percent)}</span>
      )}
    </>
  );
}

function LineCharts({ lines }: { readonly lines: readonly PublishedLine[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{lines.length === 1 ? "Chart" : `Charts of ${lines.length} lines`}</summary>
      {open && (
        <div className="chart-grid">
          {lines.map((line) => (
            <ChartCard
              key={lineFinding(line) + line.areaName}
              title={lineFinding(line)}
              unit={`${line.areaName || line.areaCode}, ${UNITS[line.measure]}. Published: ${line.sources.join("; ")}.`}
              table={{ head: ["Period", "Value", "Note", "Source"], rows: lineRows(line) }}
              file={slugOf(`${line.areaName} ${line.group} ${line.subgroup} ${line.measure}`)}
            >
              <DrawnChart kind="published" line={line} open={NO_OPEN_DATA} />
            </ChartCard>
          ))}
        </div>
      )}
    </details>
  );
}
