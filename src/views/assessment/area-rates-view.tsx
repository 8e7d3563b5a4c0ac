// Published rates of district, county and nation side by side, and the open data's of the district.
import { areaRates } from "../../state/published-models.ts";
import { useModel } from "../app-context.ts";
import { FootnoteList, Marks } from "./footnotes.tsx";
import { WideTable } from "./wide-table.tsx";

export function AreaRatesView() {
  const { columns, rows, openPeriod, cautions } = useModel(areaRates);
  const area = useModel((state) => state.dataset.name);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Rates of district, county and nation</h3>
      <WideTable
        label="Rates of areas"
        className="rates-table"
        caption="Recorded crimes for each 1,000 residents, as published; the open data’s last."
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
              {area}, open data
              <span className="small muted change">{openPeriod}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, rates, cells }) => (
            <tr key={`${rates.group} ${label}`}>
              <th scope="row">
                {label}
                <Marks numbers={cautions.numbersOf(rates)} />
              </th>
              {columns.map(({ key, periodName }) => (
                <td key={key}>
                  {cells.get(key)?.text ?? ""}
                  {periodName === null && <span className="small muted change">{cells.get(key)?.periodName}</span>}
                </td>
              ))}
              <td className="open-data" title={rates.open.known ? undefined : rates.open.reason}>
                {rates.open.known ? rates.open.value.text : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <FootnoteList texts={cautions.texts} />
    </>
  );
}
