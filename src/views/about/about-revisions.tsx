// What was revised of months that the package had before: by month, and each count as a file.

import { slugOf } from "../../core/area/taxonomy.ts";
import { monthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { type RevisedMonth, revisedMonths, revisionsSpreadsheet } from "../../core/wards/revised-months.ts";
import { attribution } from "../../state/map-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableButtons } from "../kit/table-buttons.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";

export function Revisions() {
  const dataset = useModel((state) => state.dataset);
  const from = useModel(attribution);
  const months = revisedMonths(dataset);
  if (months.length === 0) return null;
  return (
    <>
      <h2 id="revisions" tabIndex={-1}>
        Counts that were revised
      </h2>
      <p>
        Past months are corrected with each new one: offences are added, moved or taken back. All numbers of the page
        are those of the latest files; these are the months whose counts are not what this page had before. Charts note
        a month where what they show changed by over 2 %.
      </p>
      <TableScroll label="Counts that were revised">
        <table className="facts-table">
          <caption>
            Offences and incidents in the wards; counts of a ward and category that changed; and how many more of all
            rows that were read have no coordinates
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              <th scope="col">Change</th>
              <th scope="col">Counts changed</th>
              <th scope="col">No coordinates</th>
              <th scope="col">Last on</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month.month} revised={month} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="revision-files screen-only">
        <TableButtons
          table={() => revisionsSpreadsheet(dataset, from, window.location.href)}
          file={slugOf(`${dataset.name} revisions`)}
          label={(kind) => `All revised counts as ${kind}`}
          className="button"
        />
      </p>
    </>
  );
}

function MonthRow({ revised }: { readonly revised: RevisedMonth }) {
  const { month, before, now, counts, changeText, unplacedText, last } = revised;
  return (
    <tr>
      <th scope="row">{monthName(month)}</th>
      <td>{formatCount(before)}</td>
      <td>{formatCount(now)}</td>
      <td>{changeText}</td>
      <td>{formatCount(counts)}</td>
      <td>{unplacedText}</td>
      <td>{last}</td>
    </tr>
  );
}
