// What an offence is made of: number, share and change of each kind.

import {
  type OffenceSection,
  type SubGroupRow,
  subGroupsTitle,
  tableCaptionOf,
} from "../../core/assessment/offence-section.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import type { MonthRange } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { differenceText } from "../../core/wards/ranking.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { UnknownQuantity } from "../kit/unknown-quantity.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { Quantity, VerdictOf } from "./figure-cells.tsx";

interface SubGroupTableProps {
  readonly section: OffenceSection;
  readonly period: MonthRange;
}

export function SubGroupTable({ section, period }: SubGroupTableProps) {
  const { table, total, label, shareOf } = section;
  return (
    <section aria-labelledby="sub-groups">
      <h2 id="sub-groups">{subGroupsTitle(section)}</h2>
      <TableScroll label={tableCaptionOf(section, period)}>
        <table className="facts-table">
          <caption>{tableCaptionOf(section, period)}</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Number</th>
              <th scope="col">{table.length === 0 ? `Share of ${shareOf}` : "Share"}</th>
              <th scope="col">Change</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {table.map((row) => (
              <tr key={row.slug}>
                <th scope="row">
                  <ViewLink to={{ offences: [row.slug] }}>{row.label}</ViewLink>
                </th>
                <SubGroupCells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{table.length === 0 ? label : "All"}</th>
              <SubGroupCells row={total} />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </section>
  );
}

function SubGroupCells({ row: { count, share, change } }: { readonly row: SubGroupRow }) {
  return (
    <>
      <td>
        <Quantity value={count} format={formatCount} />
      </td>
      <td>
        <Quantity value={share} format={formatShare} />
      </td>
      <td>{change.known ? differenceText(change.value) : <UnknownQuantity of={change} />}</td>
      <td>
        <VerdictOf change={change} />
      </td>
    </>
  );
}
