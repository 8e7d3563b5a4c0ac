// The numbers of a chart as a table, the same as its file holds.
import type { ChartTable } from "../../core/figures/chart-file.ts";
import { TableScroll } from "./table-scroll.tsx";

/** Columns of numbers are aligned at their ends. */
const NUMBERS = /^[^a-z]*$/i;

export function ChartNumbers({ table: { head, rows } }: { readonly table: ChartTable }) {
  const classes = head.map((_, column) => (rows.every((row) => NUMBERS.test(row[column] ?? "")) ? "number" : "words"));
  return (
    <TableScroll label="Numbers of the chart">
      <table>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={column === 0 ? "words" : classes[column]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\n")}>
              <th scope="row">{row[0]}</th>
              {row.slice(1).map((cell, column) => (
                <td key={head[column + 1]} className={classes[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
