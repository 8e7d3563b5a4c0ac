// Offences by hour and weekday as a table: an hour a row, a weekday a column, shaded by their number.

import type { HourMatrix } from "../../core/hours/hour-matrix.ts";
import { CLEARLY_MORE, clock, WEEKDAYS, weightText } from "../../core/hours/hour-words.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import "../styles/hours.css";

interface HoursTableProps {
  readonly matrix: HourMatrix;
  readonly label: string;
}

export function HoursTable({ matrix, label }: HoursTableProps) {
  const { weight, hours, weekdays, total, largest, test } = matrix;
  const marked = new Set(test.known ? test.value.clearlyMore : []);
  return (
    <TableScroll label={label}>
      <table className="facts-table hours-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">From</th>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                <abbr title={day}>{day.slice(0, 3)}</abbr>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((sum, hour) => (
            <tr key={clock(hour)}>
              <th scope="row">{clock(hour)}</th>
              {WEEKDAYS.map((day, index) => {
                const at = index * 24 + hour;
                return (
                  <td key={day} data-shade={shadeOf(weight[at]!, largest)} data-marked={marked.has(at) || undefined}>
                    {marked.has(at) && (
                      <>
                        <span aria-hidden="true">{CLEARLY_MORE.sign}</span>
                        <span className="visually-hidden">{CLEARLY_MORE.words}: </span>
                      </>
                    )}
                    {weightText(weight[at]!)}
                  </td>
                );
              })}
              <td className="hours-sum">{weightText(sum)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {WEEKDAYS.map((day, index) => (
              <td key={day}>{weightText(weekdays[index]!)}</td>
            ))}
            <td>{weightText(total)}</td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

const SHADES = 5;

function shadeOf(weight: number, largest: number): number {
  return largest === 0 ? 0 : Math.ceil((SHADES * weight) / largest);
}
