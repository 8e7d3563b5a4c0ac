// The wards in order of the measure.
import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { MEASURES } from "../../core/figures/measures.ts";
import { hasIntervals, type RankingModel, rankingLines, rankingTable } from "../../core/wards/ranking.ts";
import { RANKING_ROWS, shortRanking } from "../../core/wards/ranking-rows.ts";
import { perYear } from "../../core/wards/spoken.ts";
import { ranking, rankingCaveats, rankingHeadline } from "../../state/map-models.ts";
import { selectedWards, selection, settledView } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { Word } from "../kit/word-links.tsx";
import { PanelPictures } from "./panel-pictures.tsx";

const RANKING_CANVAS = later(() => import("./chart-canvases.tsx").then((module) => module.RankingCanvas));

export function RankingPanel() {
  const whole = useModel(ranking);
  const selected = useModel(selectedWards);
  const [all, setAll] = useState(false);
  const model = useMemo(() => (all ? whole : shortRanking(whole, selected)), [all, whole, selected]);
  const { component: RankingCanvas, failed } = useLater(RANKING_CANVAS);
  const { measure, period } = useModel(settledView);
  const { label } = useModel(selection);
  const chart = useRef<HTMLDivElement>(null);
  const title = useModel(rankingHeadline);
  const { subject: wards } = MEASURES[measure];
  const year = perYear(measure, period);
  const subject = `${label}: ${wards}${year && ` ${year}`}`;
  return (
    <section className="ranking-panel" aria-labelledby="ranking-title">
      <h2 id="ranking-title">{title}</h2>
      <p className="small muted chart-subject">{subject}</p>
      <ChartFrame chart={chart} scrolls={all && isLong(whole)}>
        {RankingCanvas ? (
          <RankingCanvas model={model} />
        ) : (
          <div className="chart-away" style={{ height: `${24 * model.bars.length}px` }}>
            {failed && <p className="small muted">The chart could not be loaded: see the table.</p>}
          </div>
        )}
      </ChartFrame>
      {isLong(whole) && (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Only the highest and the lowest" : `All ${whole.bars.length} wards`}
        </button>
      )}
      {hasIntervals(model.bars) && (
        <p className="small muted chart-hint">
          Thin lines: <Word term="95 % interval">95 % intervals</Word>.
        </p>
      )}
      <PanelPictures
        chart={chart}
        title={title}
        subject={subject}
        unit={rankingLines(whole)}
        caveats={useModel(rankingCaveats)}
        table={() => rankingTable(whole, measure)}
        slide="ranking"
      />
    </section>
  );
}

const isLong = ({ bars }: RankingModel): boolean => bars.length > RANKING_ROWS;

interface ChartFrameProps {
  readonly chart: RefObject<HTMLDivElement | null>;
  /** All rows of a long ranking, in the room of a short one. */
  readonly scrolls: boolean;
  readonly children: ReactNode;
}

function ChartFrame({ chart, scrolls, children }: ChartFrameProps) {
  const label = scrolls ? { role: "group", "aria-label": "All wards in order", tabIndex: 0 } : {};
  return (
    <div className="ranking-frame" data-scrolls={scrolls} {...label}>
      <div ref={chart}>{children}</div>
    </div>
  );
}
