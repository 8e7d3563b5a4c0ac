// One page a ward, made to be printed: its figures, what is said of them, how they went, its offences beside the district's.

import { areFamily } from "../../core/area/few-wards.ts";
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { axisNotes } from "../../core/assessment/chart-caveats.ts";
import { monthlyTable } from "../../core/assessment/chart-tables.ts";
import { annualTitle } from "../../core/assessment/chart-titles.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { bareTrend, monthlyTitle, signalKey } from "../../core/wards/trend-words.ts";
import { firstWardStanding, offenceTrends, type WardStanding } from "../../state/assessment-models.ts";
import { everyOffenceCaveats, wardCaveats } from "../../state/caveat-models.ts";
import { figures, period } from "../../state/models.ts";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { Alone } from "../kit/alone.tsx";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { useActions } from "../kit/use-actions.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { OffenceChoice } from "../map/offence-list.tsx";
import { Caveats, SentenceMore } from "../map/report-more.tsx";

import { VerdictWhy } from "../map/verdict-why.tsx";
import { SentenceWords } from "../map/ward-reports.tsx";

import { ChangeQuantity, Quantity, RateQuantity, VerdictOf } from "./figure-cells.tsx";
import { IfThere } from "./if-there.tsx";
import { MultiplesCard } from "./multiples-card.tsx";

import { WardChoice } from "./ward-choice.tsx";
import { WardHotspots } from "./ward-hotspots.tsx";
import { WardOffences } from "./ward-offences.tsx";
import "../styles/charts.css";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/assessment.css";
import "../styles/assessment-tables.css";
import "../styles/print.css";
import "../styles/assessment-print.css";

const TREND_CANVAS = later(() => import("../map/chart-canvases.tsx").then((module) => module.TrendCanvas));

export function WardPage() {
  useAnalysis();
  const shown = useModel(firstWardStanding);
  if (shown === null)
    return (
      <main id="main" className="work-page assessment-page" tabIndex={-1}>
        <h1>One page a ward</h1>
        <p className="lead">Its figures, trends, offences and hotspots on one sheet, ready to print.</p>
        <WardChoice none="Choose a ward" />
      </main>
    );
  return <Sheet picture={shown} />;
}

function Sheet({ picture: shown }: { readonly picture: WardStanding }) {
  const { profile } = shown;
  const range = useModel(period);
  const { chooseOffence } = useActions();
  const [chosen, standsOut, changed] = profile.sentences;
  const residents =
    profile.population === null ? "Residents not known" : `${formatCount(profile.population)} residents`;
  return (
    <main id="main" className="work-page assessment-page ward-sheet" tabIndex={-1}>
      <div className="page-title">
        <h1>{profile.name}</h1>
        <span className="muted">
          {residents} · {periodName(range)}
        </span>
        <span className="page-tools">
          <WardChoice none="Choose a ward" />
          <OffenceChoice />
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
        </span>
      </div>
      <div className="assessment-columns">
        <section aria-labelledby="ward-words" className="in-words">
          <h2 id="ward-words">{chosen.title}</h2>
          <SentenceWords sentence={chosen} />
          <SentenceMore sentence={chosen} />
          {chosen.judged && <VerdictWhy code={profile.code} judged={chosen.judged} of={chosen.title} />}
          {standsOut !== "" && <p>{standsOut}</p>}
          <p>{changed}</p>
          <Caveats caveats={profile.caveats} />
          <WardHotspots />
        </section>
        <div>
          <Alone what="How the ward stands">
            <Standing picture={shown} />
          </Alone>
          <Alone what="The course over the months">
            <Months picture={shown} />
          </Alone>
        </div>
      </div>
      <Alone what="The table of offences">
        <WardOffences profile={profile} />
      </Alone>
      <IfThere file="outcomes.csv" />
      <Alone what="The table of hours">
        <IfThere file="hours.csv" />
      </Alone>
      <section aria-labelledby="ward-trends">
        <h2 id="ward-trends">Every offence, month by month</h2>
        <MultiplesCard
          models={offenceTrends}
          subject={`${profile.name} by offence`}
          things="offences"
          caveats={useModel(everyOffenceCaveats)}
          onSelect={(slug) => chooseOffence(slug, false)}
        />
      </section>
    </main>
  );
}

function Standing({ picture: { figures: own, countRank, rateRank, flagged } }: { readonly picture: WardStanding }) {
  const { selection, district, wards } = useModel(figures);
  const beside = [
    ...(rateRank.known ? [`${rateRank.value.text}${flagged.known && flagged.value ? ", flagged" : ""}`] : []),
    ...(district.rate.known && areFamily(wards.length)
      ? [`${district.name} ${formatRate(district.rate.value.value)}`]
      : []),
  ];
  return (
    <section aria-label="Figures">
      <dl className="tiles">
        <div>
          <dt>{selection.label}</dt>
          <dd>
            <Quantity value={own.count} format={formatCount} />
          </dd>
          <dd className="small muted">{countRank.known && countRank.value.text}</dd>
        </div>
        <div>
          <dt>Per 1,000 residents a year</dt>
          <dd>
            <RateQuantity rate={own.rate} />
          </dd>
          <dd className="small muted">{beside.join(" · ")}</dd>
        </div>
        <div>
          <dt>On the year before</dt>
          <dd>
            <ChangeQuantity ward={own} />
          </dd>
          <dd className="small">
            <VerdictOf change={own.change} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Months({ picture: { profile } }: { readonly picture: WardStanding }) {
  const { selection } = useModel(figures);
  const caveats = useModel(wardCaveats);
  const { component: TrendCanvas } = useLater(TREND_CANVAS);
  const bare = bareTrend(profile.trend);
  const heading = <h2 id="ward-months">{selection.label} by month</h2>;
  if (bare !== null)
    return (
      <section aria-labelledby="ward-months">
        {heading}
        <p className="empty">{bare}.</p>
      </section>
    );
  return (
    <section aria-labelledby="ward-months">
      {heading}
      <ChartCard
        title={monthlyTitle(profile.trend)}
        summary={`By year: ${annualTitle(profile.annual, selection.noun)}.`}
        unit={`${selection.label} in ${profile.name}, recorded ${selection.noun} a month, with the 12-month mean. ${signalKey(profile.trend.expected)}`.trim()}
        fileCaveats={[...caveats, ...axisNotes(profile.trend.notes)]}
        table={monthlyTable(profile.trend, false)}
        file={slugOf(`${profile.name} ${selection.label} by month`)}
      >
        {TrendCanvas ? <TrendCanvas model={profile.trend} /> : <div className="chart-away trend-chart" />}
      </ChartCard>
    </section>
  );
}
