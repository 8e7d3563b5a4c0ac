// The first rows of an extract as they are understood by what was chosen.
import type { Mapping } from "../../core/extract/mapping.ts";
import { understoodRows } from "../../core/extract/understood-rows.ts";
import { TableScroll } from "../kit/table-scroll.tsx";

const ROWS = 6;

export function UnderstoodTable({ mapping }: { readonly mapping: Mapping }) {
  const rows = understoodRows(mapping, ROWS);
  if (rows.length === 0) return null;
  const faulty = rows.filter(({ fault }) => fault !== null).length;
  return (
    <div className="own-part">
      <h3>First rows, as understood</h3>
      {2 * faulty > rows.length && (
        <p role="status" className="own-fault">
          {faulty} of these {rows.length} rows would not be counted: see whether each column is what it is taken for.
        </p>
      )}
      <TableScroll label="First rows, as understood">
        <table className="own-table own-understood">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">When</th>
              <th scope="col">Counted as</th>
              <th scope="col">Where</th>
              <th scope="col">Besides</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, when, offence, where, more, fault }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {fault === null ? (
                  <>
                    <td>{when}</td>
                    <td>{offence}</td>
                    <td>{where}</td>
                    <td>{more}</td>
                  </>
                ) : (
                  <td colSpan={4}>
                    <span className="own-fault">Not counted:</span> {fault}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
