// Published rates of district, county and nation side by side, and the open data's of the district.
import { areaRates, records } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { WideTable } from "../kit/wide-table.tsx";
import { Quantity } from "./figure-cells.tsx";
import { FootnoteList, FootnoteMarks } from "./footnote-list.tsx";

export function AreaRatesView() {
  const { columns, rows, openPeriod, cautions } = useModel(areaRates);
  const by = useModel(records);
  const area = useModel((state) => state.dataset.name);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Rates of district, county and nation</h3>
      <WideTable
        label="Rates of areas"
        className="rates-table"
        caption={`Recorded offences and incidents for each 1,000 residents, as published; those of the ${by} last.`}
      >
        <thead>
          <tr>
            <th scope="col">Offence</th>
            {columns.map(({ key, name, periodName }) => (
              <th key={key} scope="col">
                {name}
                <span className="small muted change">{periodName}</span>
              </th>
            ))}
            <th scope="col" className="open-data">
              {area}, {by}
              <span className="small muted change">{openPeriod}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, rates, cells }) => (
            <tr key={`${rates.group} ${label}`}>
              <th scope="row">
                {label}
                <FootnoteMarks numbers={cautions.numbersOf(rates)} />
              </th>
              {columns.map(({ key, periodName }, column) => (
                <td key={key} className={cells[column]?.periodName === null ? "small muted" : undefined}>
                  {cells[column]?.text}
                  {periodName === null && <span className="small muted change">{cells[column]?.periodName}</span>}
                </td>
              ))}
              <td className="open-data">
                <Quantity value={rates.open} format={({ text }) => text} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <FootnoteList texts={cautions.texts} />
    </>
  );
}
