// A chart as a reader may take it away: the finding as its title, unit, source and period in its foot, its table, its files.
import { type ReactNode, useRef, useState } from "react";
import { type ChartNotes, type ChartTable, footLines } from "../../core/figures/chart-file.ts";
import { PictureButtons, useChartNotes } from "./chart-files.tsx";
import { ChartNumbers } from "./chart-numbers.tsx";
import "../styles/chart-cards.css";
import "../styles/table.css";

export type { ChartTable };

export interface ChartCardProps {
  /** States the finding. */
  readonly title: string;
  /** One or two sentences that say what the chart shows; under the title, and for those who cannot see the chart. */
  readonly summary?: string;
  /** What is measured, in which unit and months. */
  readonly unit: string;
  readonly caveats?: readonly string[];
  /** Caveats that the page says elsewhere: in the files only. */
  readonly fileCaveats?: readonly string[];
  /** The reader's choices that made it, for the files and the foot. */
  readonly parameters?: readonly string[];
  /** The numbers of the chart, the same as it draws. */
  readonly table: ChartTable;
  /** Where the numbers come from, and their months, where that is not the package. */
  readonly source?: Pick<ChartNotes, "attribution" | "months">;
  /** Name of its files, without ending. */
  readonly file: string;
  /** The chart itself. */
  readonly children: ReactNode;
  /** Where `children` are a table of all its numbers: the chart that its pictures show in place of it. */
  readonly drawn?: ReactNode;
}

const NONE: readonly string[] = [];

export function ChartCard(props: ChartCardProps) {
  const { title, summary = "", unit, caveats = NONE, parameters = NONE, table, file, children, drawn } = props;
  const { fileCaveats = NONE } = props;
  const chart = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const notes = useChartNotes({ title, summary, unit, parameters, caveats, ...props.source });
  const withAddress = (): ChartNotes => ({
    ...notes,
    caveats: [...caveats, ...fileCaveats],
    address: window.location.href,
  });
  return (
    <figure className="chart-card">
      <figcaption>{title}</figcaption>
      {summary !== "" && <p className="chart-summary">{summary}</p>}
      {drawn === undefined ? (
        <div ref={chart} role="img" aria-label={summary === "" ? title : `${title}. ${summary}`}>
          {children}
        </div>
      ) : (
        <>
          <div className="chart-table">{children}</div>
          <div className="chart-drawn" aria-hidden="true">
            <div ref={chart}>{drawn}</div>
          </div>
        </>
      )}
      <div className="small muted chart-foot">
        {footLines(notes).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="chart-more">
        {drawn === undefined && (
          <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>The numbers as a table</summary>
            {open && <ChartNumbers table={table} />}
          </details>
        )}
        <p className="chart-files">
          <PictureButtons chart={chart} notes={withAddress} table={() => table} file={file} />
        </p>
      </div>
    </figure>
  );
}
