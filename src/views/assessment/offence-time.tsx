// How an offence went: by year, by month against its expected range, and month against month of the year.

import { rangeName } from "../../core/area/range-name.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import type { YearEnd } from "../../core/assessment/annual.ts";
import { whyNone } from "../../core/assessment/assessment-words.ts";
import { axisNotes } from "../../core/assessment/chart-caveats.ts";
import { annualTable, monthlyTable, sharesTable, stepsTable } from "../../core/assessment/chart-tables.ts";
import { annualTitle, meansTitle, noYears, sharesTitle } from "../../core/assessment/chart-titles.ts";
import { monthName } from "../../core/basics/months.ts";
import { inSentence } from "../../core/basics/words.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { bareTrend, monthlyTitle, noRangeReason, signalSentences } from "../../core/wards/trend-words.ts";
import { calendar, monthlyTrends, offenceSection, sharesByYearEnd } from "../../state/assessment-models.ts";
import { courseCaveats, listedCaveats } from "../../state/caveat-models.ts";
import { bareCourse, firstOffenceFigures, timeScope, yearsByEnd } from "../../state/offence-course.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { later, useLater } from "../kit/use-later.tsx";
import { CalendarMatrix } from "./calendar-matrix.tsx";
import { usePageChoice } from "./use-shown.ts";
import { WardChoice } from "./ward-choice.tsx";

const TREND_CANVAS = later(() => import("../map/chart-canvases.tsx").then((module) => module.TrendCanvas));

const YEAR_ENDS = [
  { value: "december", label: "Calendar years" },
  { value: "september", label: "Years to September" },
] as const;

export function OffenceTime() {
  const [yearEnd, setYearEnd] = usePageChoice("years", ["december", "september"], "december");
  const { offence, figures } = useModel(firstOffenceFigures);
  const { name } = useModel(timeScope);
  const unit = `${offence.label}, recorded ${figures.selection.noun} in ${name}`;
  const district = useModel((state) => state.dataset.name);
  return (
    <section aria-labelledby="over-time">
      <div className="section-head">
        <h2 id="over-time">
          {offence.label} over time, {name}
        </h2>
        <WardChoice none={district} optional />
        <Segmented legend="Years" choices={YEAR_ENDS} value={yearEnd} onChoose={setYearEnd} />
      </div>
      <div className="assessment-columns">
        <Years yearEnd={yearEnd} unit={unit} />
        <Shares yearEnd={yearEnd} />
      </div>
      <Figure6 yearEnd={yearEnd} unit={unit} />
      <ExpectedMonths unit={unit} />
      <MonthsOfYears unit={unit} />
    </section>
  );
}

interface YearsProps {
  readonly yearEnd: YearEnd;
  readonly unit: string;
}

function Years({ yearEnd, unit }: YearsProps) {
  const model = useModel(yearsByEnd[yearEnd]);
  const caveats = useModel(courseCaveats);
  const { name } = useModel(timeScope);
  const { offence, figures } = useModel(firstOffenceFigures);
  const reason = noYears(model);
  if (reason !== null) return <NoYears what="count" reason={reason} />;
  return (
    <ChartCard
      title={annualTitle(model, figures.selection.noun)}
      unit={`${unit}, a year.`}
      fileCaveats={caveats}
      table={annualTable(model)}
      file={slugOf(`${offence.slug} ${name} by year`)}
    >
      <DrawnChart kind="years" model={model} />
    </ChartCard>
  );
}

function Shares({ yearEnd }: { readonly yearEnd: YearEnd }) {
  const { label, slug, table } = useModel(offenceSection);
  const model = useModel(sharesByYearEnd[yearEnd]);
  const caveats = useModel(courseCaveats);
  const { name } = useModel(timeScope);
  const whole = table.length === 0 ? "all crime" : inSentence(label);
  const reason = whyNone(model.flatMap(({ parts }) => parts.map(({ share }) => share)));
  if (reason !== null) return <NoYears what="shares" reason={reason} />;
  return (
    <ChartCard
      title={sharesTitle(model, whole)}
      unit={`Per cent of ${whole} in ${name}, a year.`}
      fileCaveats={caveats}
      table={sharesTable(model)}
      file={slugOf(`${slug} ${name} shares`)}
    >
      <DrawnChart kind="shares" years={model} />
    </ChartCard>
  );
}

/** The map page has the months, where there are any. */
function NoYears({ what, reason }: { readonly what: string; readonly reason: string }) {
  const bare = useModel(bareCourse);
  return (
    <p className="empty">
      No {what} by year: {reason}.{bare === null && " Its months are on the map page."}
    </p>
  );
}

/** Months, their rolling mean, and the mean of each year as steps. */
function Figure6({ yearEnd, unit }: YearsProps) {
  const model = useModel(yearsByEnd[yearEnd]);
  const { name } = useModel(timeScope);
  const { offence } = useModel(firstOffenceFigures);
  const caveats = useModel(courseCaveats);
  const isBare = useModel(bareCourse) !== null;
  if (isBare && model.steps.every((mean) => mean === null)) return null;
  return (
    <ChartCard
      title={meansTitle(model)}
      unit={`${unit}, a month; 12-month rolling mean, and the mean of each whole year as steps. ${rangeName(model.range)}.`}
      fileCaveats={caveats}
      table={stepsTable(model)}
      file={slugOf(`${offence.slug} ${name} by month`)}
    >
      <DrawnChart kind="months" model={model} />
    </ChartCard>
  );
}

function MonthsOfYears({ unit }: { readonly unit: string }) {
  const model = useModel(calendar);
  const { offence } = useModel(firstOffenceFigures);
  const { name } = useModel(timeScope);
  const bare = useModel(bareCourse);
  if (bare !== null) return <p className="empty">{bare}.</p>;
  return <CalendarMatrix model={model} unit={unit} file={slugOf(`${offence.slug} ${name}`)} />;
}

function ExpectedMonths({ unit }: { readonly unit: string }) {
  const [lengths, setLengths] = usePageChoice("months", ["counted", "equal"], "counted");
  const equal = lengths === "equal";
  const model = useModel(equal ? monthlyTrends.adjusted : monthlyTrends.counted);
  const { offence } = useModel(firstOffenceFigures);
  const { name } = useModel(timeScope);
  const caveats = useModel(listedCaveats);
  const { component: TrendCanvas } = useLater(TREND_CANVAS);
  const bare = bareTrend(model);
  // Of a single course it is said below.
  if (bare !== null) return model.lines.length > 1 && <p className="empty">{bare}.</p>;
  return (
    <>
      <div className="chart-options">
        <label>
          <input type="checkbox" checked={equal} onChange={() => setLengths(equal ? "counted" : "equal")} /> Months made
          equally long
        </label>
      </div>
      <ChartCard
        title={monthlyTitle(model)}
        summary={signalSentences(model).join(" ")}
        unit={`${unit}, a month${equal ? " of 30.4 days" : ""}. ${noRangeReason(model)}`.trim()}
        parameters={equal ? ["Months made equally long"] : []}
        fileCaveats={[...caveats, ...axisNotes(model.notes)]}
        table={monthlyTable(model, equal)}
        file={slugOf(`${offence.slug} ${name} expected range`)}
      >
        {TrendCanvas ? <TrendCanvas model={model} /> : <div className="chart-away trend-chart" />}
      </ChartCard>
      <AxisNotes model={model} />
    </>
  );
}

/** What was noted on the axis, in its order. */
function AxisNotes({ model }: { readonly model: TrendModel }) {
  if (model.notes.length === 0) return null;
  return (
    <ol className="axis-notes small">
      {model.notes.map(({ month, text, source }) => (
        <li key={text}>
          <strong>{monthName(month)}</strong> {text} {source !== "" && <span className="muted">({source})</span>}
        </li>
      ))}
    </ol>
  );
}
