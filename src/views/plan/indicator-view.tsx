// One indicator: what it says in words, its course with baseline and target, who leads and what to know.
import { slugOf } from "../../core/area/taxonomy.ts";
import type { Progress } from "../../core/assessment/plan-progress.ts";
import { changeWords, dueWords, findingOf, monthsWords, targetWords } from "../../core/assessment/plan-words.ts";
import { progressLine, progressTable } from "../../core/assessment/progress-line.ts";
import { doubtTexts } from "../../core/wards/caveats.ts";
import { period } from "../../state/models.ts";
import { indicatorCaveats, leavesNote, planArea } from "../../state/plan-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { VerdictBadge } from "../kit/verdict-badge.tsx";
import { ViewLink } from "../kit/view-link.tsx";

interface IndicatorProps {
  readonly progress: Progress;
  /** Caveats of every indicator, which the page says once. */
  readonly common: readonly string[];
}

export function IndicatorView({ progress, common }: IndicatorProps) {
  const { indicator, months, change } = progress;
  const { row, selection, codes } = indicator;
  const { to } = useModel(period);
  const area = useModel(planArea);
  const caveatsOf = useModel(indicatorCaveats);
  const leaves = useModel(leavesNote)(progress);
  const caveats = caveatsOf(progress);
  const own = caveats.filter((text) => !common.includes(text));
  const line = progressLine(area, progress);
  const from = months.now.known ? months.now.value.from : null;
  return (
    <article id={`indicator-${indicator.line}`} className="indicator" aria-label={row.title}>
      <div className="indicator-words">
        <h3>{row.title}</h3>
        <p>
          {change.known && <VerdictBadge judged={change.value.verdict} />} {changeWords(progress)}
        </p>
        <p>{targetWords(progress)}</p>
        <p className="small muted">{monthsWords(progress)}</p>
        {own.map((text) => (
          <p key={text} className="caveat">
            {text}
          </p>
        ))}
        <dl className="indicator-facts">
          <Fact name="Due" text={dueWords(indicator, to)} />
          <Fact name="Leads" text={row.owner} />
          {!leaves && <Fact name="Note" text={row.note} />}
          <Fact name="From" text={row.source} />
        </dl>
        <p className="screen-only">
          <ViewLink
            to={{
              page: "map",
              map: "wards",
              offences: selection.slugs,
              wards: codes.slice(0, 4),
              measure: row.measure,
              from,
              to: from === null ? null : to,
            }}
          >
            On the map
          </ViewLink>
        </p>
      </div>
      {line.bare !== null ? (
        <p className="empty">{line.bare}.</p>
      ) : (
        <ChartCard
          title={findingOf(progress)}
          unit={`${selection.label} in ${indicator.place}, ${line.unit}.`}
          fileCaveats={[...new Set([...doubtTexts(area), ...caveats])]}
          table={progressTable(area, progress, line)}
          file={slugOf(`plan ${row.title}`)}
        >
          <DrawnChart kind="progress" line={line} />
        </ChartCard>
      )}
    </article>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
