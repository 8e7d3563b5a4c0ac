// A chart as a reader may take it away: the finding as its title, unit, source and period in its foot, its table, its files.
import type { ReactNode } from "react";

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartCardProps {
  /** States the finding. */
  readonly title: string;
  /** What is measured, in which unit and months. */
  readonly unit: string;
  readonly caveats?: readonly string[];
  /** The numbers of the chart, the same as it draws. */
  readonly table: ChartTable;
  /** Name of its files, without ending. */
  readonly file: string;
  /** The chart itself. */
  readonly children: ReactNode;
}

export function ChartCard({ title, unit, caveats = [], children }: ChartCardProps) {
  return (
    <figure className="chart-card">
      <figcaption>{title}</figcaption>
      {children}
      <p className="small muted">{[unit, ...caveats].join(" ")}</p>
    </figure>
  );
}
