// Wards against each other: who differs beyond chance, who is among the highest, who changed, and every ward with every offence.

import { areFamily, areRanked } from "../../core/area/few-wards.ts";
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { funnelTable, slopeTable } from "../../core/assessment/chart-tables.ts";
import { FLAG_NAMES } from "../../core/assessment/flags.ts";
import { type SlopeModel, slopeTitle } from "../../core/assessment/slope.ts";
import { inSentence } from "../../core/basics/words.ts";
import { isClear } from "../../core/statistics/change.ts";
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { flagged, funnel, slopeMeasure, slopes } from "../../state/assessment-models.ts";
import { comparedCaveats } from "../../state/caveat-models.ts";
import { figures, selectedWards } from "../../state/models.ts";
import { Alone } from "../kit/alone.tsx";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { useActions } from "../kit/use-actions.ts";
import { VerdictSign } from "../kit/verdict-badge.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { OffenceChoice } from "../map/offence-list.tsx";
import { FirstFew } from "./first-few.tsx";
import { usePageChoice } from "./use-shown.ts";
import { WardMatrix } from "./ward-matrix.tsx";
import { WardsBeside } from "./wards-beside.tsx";
import "../styles/charts.css";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/assessment.css";
import "../styles/assessment-tables.css";
import "../styles/print.css";
import "../styles/assessment-print.css";

export function WardsPage() {
  const { selection, period, wards } = useModel(figures);
  const [several, ranked] = [areFamily(wards.length), areRanked(wards.length)];
  return (
    <main id="main" className="work-page assessment-page" tabIndex={-1}>
      <div className="page-title">
        <h1>
          {several ? "Wards compared" : "The only ward"}: {inSentence(selection.label)}
        </h1>
        <OffenceChoice />
        <span className="muted">{periodName(period)}</span>
      </div>
      <div className="assessment-columns">
        <Alone what="The chart of rates">{ranked && <Funnel />}</Alone>
        <Alone what="The chart of two periods">
          <Slope />
        </Alone>
      </div>
      <Alone what="What stands out">{ranked && <Flags />}</Alone>
      <Alone what="The comparison of wards">{several && <WardsBeside />}</Alone>
      <Alone what="The table of all wards and offences">
        <WardMatrix />
      </Alone>
    </main>
  );
}

function Funnel() {
  const model = useModel(funnel);
  const caveats = useModel(comparedCaveats);
  const { selection, period } = useModel(figures);
  const selected = useModel(selectedWards);
  const { selectWard } = useActions();
  return (
    <section aria-labelledby="funnel">
      <div className="section-head">
        <h2 id="funnel">Against their residents</h2>
      </div>
      {model.known ? (
        <ChartCard
          title={model.value.title}
          summary={model.value.finding}
          unit={`Count over the count expected of its residents; ${selection.label}, ${periodName(period)}.`}
          fileCaveats={caveats}
          table={funnelTable(model.value)}
          file={slugOf(`${selection.label} funnel plot`)}
        >
          <DrawnChart
            kind="funnel"
            model={model.value}
            selected={selected}
            onSelect={(code) => selectWard(code, true)}
          />
        </ChartCard>
      ) : (
        <p className="empty">No comparison with residents: {model.reason}. The table of all wards has what is known.</p>
      )}
    </section>
  );
}

const SLOPES = [
  { value: "count", label: "Counts" },
  { value: "rate", label: "Rates" },
] as const;

function Slope() {
  const opens = useModel(slopeMeasure);
  const [measure, setMeasure] = usePageChoice<SlopeModel["measure"]>("slope", ["count", "rate"], opens);
  const model = useModel(slopes[measure]);
  const caveats = useModel(comparedCaveats);
  const { selection } = useModel(figures);
  const selected = useModel(selectedWards);
  const { selectWard } = useActions();
  return (
    <section aria-labelledby="slope">
      <div className="section-head">
        <h2 id="slope">Against the year before</h2>
        <Segmented legend="What the lines join" choices={SLOPES} value={measure} onChoose={setMeasure} />
      </div>
      {model.known && model.value.lines.length === 0 && (
        <p className="empty">
          No slopes: {[...new Set(model.value.without.map(({ reason }) => reason))].join("; ")}.
          {!model.value.comparisons.untold && " Choose other months."}
        </p>
      )}
      {model.known && model.value.lines.length > 0 && (
        <ChartCard
          title={slopeTitle(model.value)}
          summary={model.value.comparisons.sentence}
          unit={`${measure === "rate" ? "Per 1,000 residents a year" : `Recorded ${selection.noun}`}; ${selection.label}, ${model.value.beforeLabel} and ${model.value.afterLabel}.`}
          fileCaveats={caveats}
          table={slopeTable(model.value)}
          file={slugOf(`${selection.label} slope ${measure}`)}
        >
          <DrawnChart
            kind="slope"
            model={model.value}
            selected={selected}
            onSelect={(code) => selectWard(code, true)}
          />
        </ChartCard>
      )}
      {!model.known && <p className="empty">No comparison: {model.reason}. Choose other months.</p>}
    </section>
  );
}

/** Flagged wards of a measure beyond these are one click away. */
const MOST_FLAGGED = 6;

function Flags() {
  const rows = useModel(flagged);
  const { wards } = useModel(figures);
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">Flagged: the highest fifth of {wards.length} wards</h2>
      <dl className="flags">
        {rows.map(({ measure, wards: high, unknown }) => (
          <div key={measure}>
            <dt>{FLAG_NAMES[measure]}</dt>
            <dd>
              {unknown !== null && <span className="muted">Not known: {unknown}.</span>}
              {unknown === null && high.length === 0 && <span className="muted">None is over zero.</span>}
              <FirstFew items={high} most={MOST_FLAGGED} things="wards">
                {(ward) => (
                  <li key={ward.code}>
                    <ViewLink to={{ page: "ward", wards: [ward.code] }}>{ward.name}</ViewLink>{" "}
                    {measure === "rate" && ward.rate.known && ward.rate.value.few && <span className="few">few</span>}{" "}
                    {valueText(ward, measure)}
                    {measure === "change" && ward.change.known && isClear(ward.change.value.verdict) && (
                      <VerdictSign judged={ward.change.value} />
                    )}
                  </li>
                )}
              </FirstFew>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted flags-note">
        A convention of Cambridgeshire's analysts, ties included: a flag is a place to look at first, except where “few”
        marks a rate from fewer than {COMMON_THRESHOLDS.fewOffences} offences.
      </p>
    </section>
  );
}
