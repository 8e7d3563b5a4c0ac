// What each force sent of each month, the latest first, beneath the timeline: in the words of the page about the data.
import { monthsByForce, SENT_NOT_KNOWN } from "../../core/area/what-was-sent.ts";
import { parseMonth } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { period } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import "../styles/months-by-force.css";

export function SentMonths() {
  const descriptor = useModel((state) => state.dataset.descriptor);
  const chosen = useModel(period);
  const forces = monthsByForce(descriptor).map(({ months, ...force }) => ({
    ...force,
    byMonth: new Map(months.map((month) => [month.month, month])),
  }));
  const texts = [...new Set(forces.flatMap(({ byMonth }) => [...byMonth.keys()]))].sort().reverse();
  return (
    <div className="sent-months">
      {descriptor.wardscope.coverage === undefined && !descriptor.wardscope.disclosure && <p>{SENT_NOT_KNOWN}</p>}
      <TableScroll label="What each force sent of each month" long>
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">Month</th>
              {forces.map(({ force, role }) => (
                <th key={force} scope="col">
                  {[force, role].filter(Boolean).join(", ")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {texts.map((text) => {
              const month = parseMonth(text) ?? 0;
              return (
                <tr key={text} data-chosen={month >= chosen.from && month <= chosen.to}>
                  <th scope="row">{shortMonthName(month)}</th>
                  {forces.map(({ force, byMonth }) => {
                    const own = byMonth.get(text);
                    return (
                      <td key={force} data-sent={own?.sent === true}>
                        {own?.text ?? "not submitted"}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      <p>
        Rows wherever they lie, not in this area alone; the months chosen are marked.{" "}
        <ViewLink to={{ page: "about" }}>More about the data</ViewLink>
      </p>
    </div>
  );
}
