// Published series, then the open data's: the same offence beside itself, and the rates of district, county and nation.

import { withPercent } from "../../core/numbers.ts";
import type { Beside } from "../../core/published/beside.ts";
import { besideFinding, besideRows, besideValues, remarksOn } from "../../core/published/findings.ts";
import { type Footnotes, footnotesOf } from "../../core/published/footnotes.ts";
import { rangeEnding, shortPeriodName } from "../../core/published/measures.ts";
import { type Pair, sharedReasons } from "../../core/published/pair.ts";
import type { PublishedPoint } from "../../core/published/series.ts";
import { groupBy } from "../../core/published/tables.ts";
import { themeOf } from "../../core/published/themes.ts";
import { slugOf } from "../../core/taxonomy.ts";
import { beside } from "../../state/published-models.ts";
import { useModel } from "../app-context.ts";
import { AreaRatesView } from "./area-rates-view.tsx";
import { ChartCard } from "./chart-card.tsx";
import { PublishedCanvas } from "./charts.tsx";
import { FootnoteList } from "./footnotes.tsx";
import { GroupList } from "./group-list.tsx";
import { WideTable } from "./wide-table.tsx";

export function BesideSection() {
  const model = useModel(beside);
  const groups = groupBy(model.beside, ({ line }) => line.group);
  return (
    <>
      <AreaRatesView />
      <h3>Series beside each other</h3>
      <p className="section-lead">
        {model.beside.length} published series have a counterpart in the open data; {model.alone.length} have none. Each
        pair takes the nearest months that the open data has whole.
      </p>
      <GroupList
        items={[...groups].map(([group, list]) => ({
          id: group,
          heading: themeOf(group),
          finding: besideValues(list[0]!),
          content: () => <BesideGroup list={list} />,
        }))}
      />
    </>
  );
}

function BesideGroup({ list }: { readonly list: readonly Beside[] }) {
  const notes = footnotesOf(
    list.flatMap(({ pairs }) => pairs),
    sharedReasons,
  );
  return (
    <>
      <div className="chart-grid">
        {list.map((one) => (
          <div key={`${one.title} ${one.line.printing} ${one.line.periodMonths}`}>
            <ChartCard
              title={besideFinding(one)}
              unit={`${one.line.areaName || one.line.areaCode}, ${one.unit}. Published: ${one.line.sources.join("; ")}.`}
              caveats={one.fit === "wider" ? WIDER : []}
              table={{ head: ["Period", "Published", "Open data"], rows: besideRows(one) }}
              file={slugOf(`${one.title} beside the open data`)}
            >
              <PublishedCanvas beside={one} />
            </ChartCard>
            <PairsTable one={one} notes={notes} />
          </div>
        ))}
      </div>
      <h4>Why they differ</h4>
      <FootnoteList texts={notes.texts} />
    </>
  );
}

const WIDER = ["The open data’s category holds other offences too."];

function PairsTable({ one, notes }: { readonly one: Beside; readonly notes: Footnotes<Pair> }) {
  return (
    <WideTable label={`${one.title}: pairs`} caption={one.title}>
      <thead>
        <tr>
          <th scope="col">Published period</th>
          <th scope="col">Published</th>
          <th scope="col">Open data</th>
          <th scope="col">Difference</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {one.pairs.map((pair) => (
          <tr key={pair.point.periodEnd}>
            <th scope="row">{shortPeriodName(rangeEnding(pair.point.periodEnd, one.line.periodMonths))}</th>
            <td>
              <PublishedValue point={pair.point} />
            </td>
            <td>
              <OpenCell pair={pair} />
            </td>
            <td>
              <DifferenceCell pair={pair} />
            </td>
            <td className="small muted">{notes.numbersOf(pair).join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** A published value, and how it was worked out where it is not printed. */
export function PublishedValue({ point }: { readonly point: PublishedPoint }) {
  return (
    <>
      <span className={point.status}>{point.text}</span>
      {remarksOn(point).map((remark) => (
        <span key={remark} className="small muted change">
          {remark}
        </span>
      ))}
    </>
  );
}

export function OpenCell({ pair: { open } }: { readonly pair: Pair }) {
  if (!open.known) return <span className="muted">–</span>;
  return (
    <>
      {open.value.text}
      <span className="small muted change period">{shortPeriodName(open.value.period)}</span>
    </>
  );
}

export function DifferenceCell({ pair: { differenceText, percent } }: { readonly pair: Pair }) {
  if (!differenceText.known) return <span className="muted">–</span>;
  return withPercent(differenceText.value, percent);
}
