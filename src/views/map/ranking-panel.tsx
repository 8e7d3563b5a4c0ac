// The wards in order of the measure.
import { useRef } from "react";
import { MEASURES } from "../../core/figures/measures.ts";
import { rankingLines, rankingTable } from "../../core/wards/ranking.ts";
import { perYear } from "../../core/wards/spoken.ts";
import { ranking, rankingCaveats, rankingHeadline } from "../../state/map-models.ts";
import { selection, settledView } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { PanelPictures } from "./panel-pictures.tsx";

const RANKING_CANVAS = later(() => import("./chart-canvases.tsx").then((module) => module.RankingCanvas));

export function RankingPanel() {
  const model = useModel(ranking);
  const { component: RankingCanvas, failed } = useLater(RANKING_CANVAS);
  const { measure, period } = useModel(settledView);
  const { label } = useModel(selection);
  const chart = useRef<HTMLDivElement>(null);
  const title = useModel(rankingHeadline);
  const { subject: wards, interval } = MEASURES[measure];
  const year = perYear(measure, period);
  const subject = `${label}: ${wards}${year && ` ${year}`}`;
  return (
    <section className="ranking-panel" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{title}</h2>
      <p className="small muted chart-subject">{subject}</p>
      <div ref={chart}>
        {RankingCanvas ? (
          <RankingCanvas model={model} />
        ) : (
          <div className="chart-away" style={{ height: `${24 * model.bars.length}px` }}>
            {failed && <p className="small muted">The chart could not be loaded; the table holds the same numbers.</p>}
          </div>
        )}
      </div>
      {interval !== null && <p className="small muted chart-hint">Thin lines: 95 % intervals.</p>}
      <PanelPictures
        chart={chart}
        title={title}
        subject={subject}
        unit={rankingLines(model, measure)}
        caveats={useModel(rankingCaveats)}
        table={() => rankingTable(model, measure)}
      />
    </section>
  );
}
