// What stands in a column as it is printed, each with its rows and a choice of what it is.
import { type ReactNode, useState } from "react";
import { formatCount } from "../../core/basics/numbers.ts";
import { TableScroll } from "../kit/table-scroll.tsx";

/** Rows of a table at first. */
const SHOWN = 50;

interface PrintedTableProps<Of> {
  readonly label: string;
  /** Head of the choices. */
  readonly choice: string;
  readonly all: readonly Of[];
  /** With its key. */
  readonly row: (one: Of) => ReactNode;
}

export function PrintedTable<Of>({ label, choice, all, row }: PrintedTableProps<Of>) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <TableScroll label={label} long={all.length > 12}>
        <table className="own-table own-offences">
          <thead>
            <tr>
              <th scope="col">As printed</th>
              <th scope="col" className="own-number">
                Rows
              </th>
              <th scope="col">{choice}</th>
            </tr>
          </thead>
          <tbody>{all.slice(0, shown).map(row)}</tbody>
        </table>
      </TableScroll>
      {all.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(all.length)}>
          Show all {formatCount(all.length)}
        </button>
      )}
    </>
  );
}
