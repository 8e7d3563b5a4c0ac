// The charts on the page: ECharts, mounted once, fed with the models. The tables of the page say the same to those who cannot see them.
import { useCallback, useMemo } from "react";
import type { RankingModel } from "../../core/wards/ranking.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { rankingChart, rankingHeight } from "../../render/charts/ranking-chart.ts";
import { trendChart } from "../../render/charts/trend-chart.ts";
import { selectedWards } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { useRenderer } from "../kit/use-renderer.ts";
import { useTheme } from "../kit/use-theme.ts";

export function TrendCanvas({ model }: { readonly model: TrendModel }) {
  const { choosePeriod } = useActions();
  const theme = useTheme();
  const hovered = useAppState((state) => (model.lines.length > 1 ? state.hovered : null));
  const input = useMemo(() => ({ model, theme, hovered }), [model, theme, hovered]);
  const make = useCallback((container: HTMLElement) => trendChart(container, choosePeriod), [choosePeriod]);
  return <div ref={useRenderer(make, input)} className="trend-chart" aria-hidden="true" />;
}

export function RankingCanvas({ model }: { readonly model: RankingModel }) {
  const { hover, selectWard } = useActions();
  const theme = useTheme();
  const hovered = useAppState((state) => state.hovered);
  const selected = useModel(selectedWards);
  const input = useMemo(() => ({ model, theme, hovered, selected }), [model, theme, hovered, selected]);
  const make = useCallback(
    (container: HTMLElement) => rankingChart(container, { onHover: hover, onSelect: selectWard }),
    [hover, selectWard],
  );
  const style = { height: `${rankingHeight(model.bars.length)}px` };
  return <div ref={useRenderer(make, input)} className="ranking-chart" style={style} aria-hidden="true" />;
}
