// What became of the reports month by month: bars, or where every month has too few for one, their numbers alone.
import { useMemo } from "react";
import { slugOf } from "../../core/area/taxonomy.ts";
import { barsUnit, isDrawn, monthsTable, outcomeBars } from "../../core/assessment/outcome-bars.ts";
import { OUTCOME_CAVEATS, wholeTitle } from "../../core/assessment/outcome-words.ts";
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";
import type { OutcomePicture } from "../../state/outcome-models.ts";
import { ChartCard, type ChartCardProps } from "../kit/chart-card.tsx";
import { PictureButtons, TABLE_KINDS, useChartNotes } from "../kit/chart-files.tsx";
import { ChartNumbers } from "../kit/chart-numbers.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";

interface MonthsProps {
  readonly picture: OutcomePicture;
  readonly label: string;
  /** The finding. */
  readonly title: string;
}

export function OutcomeMonths({ picture, label, title }: MonthsProps) {
  const { months, compared, own, place } = picture;
  const bars = useMemo(() => outcomeBars(months, compared), [months, compared]);
  if (bars.parts.length === 0) return null;
  const card = {
    title: wholeTitle(title, compared, own.shares),
    unit: barsUnit(months, compared),
    fileCaveats: OUTCOME_CAVEATS,
    table: monthsTable(months, compared),
    file: slugOf(`${label} ${place} outcomes by month`),
  };
  if (!months.some(isDrawn)) return <NumbersAlone card={card} />;
  return (
    <ChartCard {...card}>
      <DrawnChart kind="outcomes" bars={bars} />
    </ChartCard>
  );
}

type Card = Pick<ChartCardProps, "title" | "unit" | "table" | "file">;

function NumbersAlone({ card: { title, table, file } }: { readonly card: Card }) {
  const unit = "Reports of each month by what became of them.";
  const notes = useChartNotes({ title, summary: "", unit, parameters: [], caveats: OUTCOME_CAVEATS });
  return (
    <figure className="chart-card">
      <figcaption>{title}</figcaption>
      <p>No month has {COMMON_THRESHOLDS.fewOffences} reports or more, so no bars are drawn.</p>
      <details className="small">
        <summary>The numbers as a table</summary>
        <ChartNumbers table={table} />
      </details>
      <p className="chart-files">
        <PictureButtons
          chart={{ current: null }}
          notes={() => ({ ...notes, address: window.location.href })}
          table={() => table}
          file={file}
          kinds={TABLE_KINDS}
        />
      </p>
    </figure>
  );
}
