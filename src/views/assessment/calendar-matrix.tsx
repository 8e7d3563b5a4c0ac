// The calendar: a row a year, a column a month, shaded by their counts; and the season as a chart, or how many months there are.

import { type CalendarModel, calendarGaps, shadeOf } from "../../core/assessment/calendar.ts";
import { calendarTable, seasonTable } from "../../core/assessment/chart-tables.ts";
import { calendarTitle, seasonTitle } from "../../core/assessment/chart-titles.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { UnknownQuantity } from "../kit/unknown-quantity.tsx";

interface CalendarMatrixProps {
  readonly model: CalendarModel;
  readonly unit: string;
  /** What the names of its files begin with. */
  readonly file: string;
}

export function CalendarMatrix({ model, unit, file }: CalendarMatrixProps) {
  const title = calendarTitle(model);
  return (
    <>
      <ChartCard
        title={title}
        unit={`${unit}, a month, shaded by their number.`}
        caveats={calendarGaps(model)}
        table={calendarTable(model)}
        file={`${file}-calendar`}
        drawn={<DrawnChart kind="calendar" model={model} />}
      >
        <CalendarTable model={model} label={title} />
      </ChartCard>
      <Season season={model.season} unit={unit} file={file} />
    </>
  );
}

function CalendarTable({ model, label }: { readonly model: CalendarModel; readonly label: string }) {
  const { years } = model;
  return (
    <TableScroll label={label}>
      <table className="facts-table calendar-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {years[0]?.cells.map(({ name }) => (
              <th key={name} scope="col">
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, cells }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {cells.map(({ month, count }) =>
                count.known ? (
                  <td key={month} data-shade={shadeOf(count.value, model)}>
                    {formatCount(count.value)}
                  </td>
                ) : (
                  <td key={month} className="calendar-missing">
                    <UnknownQuantity of={count} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface SeasonProps {
  readonly season: CalendarModel["season"];
  readonly unit: string;
  readonly file: string;
}

function Season({ season, unit, file }: SeasonProps) {
  const title = seasonTitle(season);
  if (!season.known) return <p className="small muted">{title}.</p>;
  return (
    <ChartCard
      title={title}
      unit={`${unit}: each month of the year over the level of the 12 months around it, which is 1. Months made equally long.`}
      table={seasonTable(season.value)}
      file={`${file}-season`}
    >
      <DrawnChart kind="season" months={season.value} />
    </ChartCard>
  );
}
