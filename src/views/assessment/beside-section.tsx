// Published series, then the open data's: the same offence beside itself, and the rates of district, county and nation.

import { slugOf } from "../../core/area/taxonomy.ts";
import { groupedBy } from "../../core/basics/grouped-by.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { type Differences, differencesOf } from "../../core/published/differences.ts";
import { besideFinding, besideRows, besideValues } from "../../core/published/findings.ts";
import type { LineBesideOpen } from "../../core/published/published-beside-open.ts";
import { besideOpenData, records } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { WideTable } from "../kit/wide-table.tsx";
import { AreaRatesView } from "./area-rates-view.tsx";
import { GroupList } from "./group-list.tsx";

export function BesideSection() {
  const model = useModel(besideOpenData);
  const by = useModel(records);
  const groups = groupedBy(model.beside, ({ line }) => line.group);
  return (
    <>
      <AreaRatesView />
      <h3>Series beside each other</h3>
      <p className="section-lead">
        {model.beside.length} published series have a counterpart in the {by}; {model.alone.length} have none. Each pair
        takes the nearest months that are there whole.
      </p>
      <GroupList
        items={[...groups].map(([group, list]) => ({
          id: group,
          heading: list[0]!.theme,
          finding: besideValues(list[0]!, by),
          content: () => <BesideGroup list={list} />,
        }))}
      />
    </>
  );
}

function BesideGroup({ list }: { readonly list: readonly LineBesideOpen[] }) {
  const { series, reasons } = differencesOf(list);
  return (
    <>
      {reasons.length > 0 && (
        <p className="section-lead small muted">What all of these have in common: {reasons.join(" ")}</p>
      )}
      <div className="chart-grid">
        {series.map((one) => (
          <BesideSeries key={`${one.beside.title} ${one.beside.line.printing}`} differences={one} />
        ))}
      </div>
    </>
  );
}

function BesideSeries({
  differences: { beside: one, caveats, blocks, reasons },
}: {
  readonly differences: Differences;
}) {
  const by = useModel(records);
  return (
    <div>
      <ChartCard
        title={besideFinding(one, by)}
        unit={`${one.line.areaName || one.line.areaCode}, ${one.unit}. Published: ${one.line.sources.join("; ")}.`}
        caveats={caveats}
        table={{ head: ["Period", "Published", sentenceCase(by)], rows: besideRows(one) }}
        file={slugOf(`${one.title} beside the ${by}`)}
      >
        <DrawnChart kind="published" line={one.line} open={one.open.points} by={by} />
      </ChartCard>
      <WideTable
        label={`${one.title}: differences`}
        className="differences"
        caption={`${sentenceCase(by)} less published, and why`}
      >
        {blocks.map(({ rows, reasons: own }) => (
          <tbody key={rows[0]?.periodName}>
            {rows.map(({ periodName, text }) => (
              <tr key={periodName}>
                <th scope="row">{periodName}</th>
                <td>{text}</td>
              </tr>
            ))}
            <Reasons texts={own} />
          </tbody>
        ))}
        {reasons.length > 0 && (
          <tbody>
            <Reasons texts={["For each of them:", ...reasons]} />
          </tbody>
        )}
      </WideTable>
    </div>
  );
}

function Reasons({ texts }: { readonly texts: readonly string[] }) {
  return (
    <tr className="small muted">
      <td colSpan={2} className="text">
        {texts.join(" ")}
      </td>
    </tr>
  );
}
