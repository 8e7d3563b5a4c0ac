// The wards in order of the measure.
import { useRef } from "react";
import { lengthOf } from "../../core/basics/months.ts";
import { rankingTable } from "../../core/wards/ranking.ts";
import { aYear } from "../../core/wards/spoken.ts";
import { ranking, rankingCaveats, rankingHeadline } from "../../state/map-models.ts";
import { selection, settledView } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { PanelPictures } from "./panel-pictures.tsx";

const RANKING_CANVAS = later(() => import("./chart-canvases.tsx").then((module) => module.RankingCanvas));

const SUBJECTS = {
  count: "wards by count",
  rate: "wards by rate per 1,000 residents ",
  change: "wards by change on the year before",
  share: "wards by share of the district",
} as const;

export function RankingPanel() {
  const model = useModel(ranking);
  const { component: RankingCanvas, failed } = useLater(RANKING_CANVAS);
  const { measure, period } = useModel(settledView);
  const { label } = useModel(selection);
  const chart = useRef<HTMLDivElement>(null);
  const title = useModel(rankingHeadline);
  const subject = `${label}: ${SUBJECTS[measure]}${measure === "rate" ? aYear(lengthOf(period) !== 12) : ""}`;
  const intervals =
    measure === "rate" ? "Dashed line: the district; thin lines: 95 % intervals" : "Dashed line: the district";
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
      {measure === "rate" && <p className="small muted chart-hint">Thin lines: 95 % intervals.</p>}
      <PanelPictures
        chart={chart}
        title={title}
        subject={subject}
        unit={intervals}
        caveats={useModel(rankingCaveats)}
        table={() => rankingTable(model)}
      />
    </section>
  );
}
