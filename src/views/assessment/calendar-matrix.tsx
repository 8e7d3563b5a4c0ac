// The calendar: a row a year, a column a month, shaded by their counts; and the season, or how many months there are.

import type { CalendarModel, SeasonMonth } from "../../core/assessment/calendar.ts";
import { seasonTable } from "../../core/assessment/chart-tables.ts";
import { calendarTitle, seasonTitle } from "../../core/assessment/titles.ts";
import type { Known } from "../../core/known.ts";
import { formatCount, formatRatio } from "../../core/numbers.ts";
import { Unknown } from "./figure-cells.tsx";

const SHADES = 5;

export function CalendarMatrix({ model, unit }: { readonly model: CalendarModel; readonly unit: string }) {
  const { years, largest, season } = model;
  return (
    <div className="chart-card calendar">
      <h3>{calendarTitle(model)}</h3>
      <div className="table-scroll">
        <table className="facts-table calendar-table">
          <caption>{unit}. The darker, the more.</caption>
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
                    <td key={month} data-shade={largest === 0 ? 0 : Math.ceil((SHADES * count.value) / largest)}>
                      {formatCount(count.value)}
                    </td>
                  ) : (
                    <td key={month} className="calendar-missing">
                      <Unknown reason={count.reason} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Season season={season} />
    </div>
  );
}

function Season({ season }: { readonly season: Known<readonly SeasonMonth[]> }) {
  if (!season.known) return <p className="small muted">{seasonTitle(season)}.</p>;
  const { head } = seasonTable(season.value);
  return (
    <>
      <h3>{seasonTitle(season)}</h3>
      <div className="table-scroll">
        <table className="facts-table calendar-table">
          <caption>{head[1]}, months equally long; 1 is the level of the year around.</caption>
          <thead>
            <tr>
              {season.value.map(({ name }) => (
                <th key={name} scope="col">
                  {name.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {season.value.map(({ name, factor }) => (
                <td key={name}>{formatRatio(factor)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
