// Small multiples with their options: each on a scale of its own or all on one; counts, or an index of their own start.

import { useMemo } from "react";
import { rangeName } from "../../core/area/range-name.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { multiplesTable } from "../../core/assessment/chart-tables.ts";
import {
  foremost,
  isBare,
  type MultiplesModel,
  type MultiplesOptions,
  multiplesTitle,
  type SeriesKind,
} from "../../core/assessment/small-multiples.ts";
import type { ReadyState } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartCard } from "../kit/chart-card.tsx";
import { DrawnChart } from "../kit/drawn-chart.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { usePageChoice } from "./use-shown.ts";

type Models = Readonly<
  Record<SeriesKind, Readonly<Record<MultiplesOptions["scale"], (state: ReadyState) => MultiplesModel | null>>>
>;

interface MultiplesCardProps {
  readonly models: Models;
  /** What is drawn: "Shoplifting by ward", "Market by offence". */
  readonly subject: string;
  /** What the panels are: "wards", "offences". */
  readonly things: string;
  readonly caveats: readonly string[];
  readonly selected?: readonly string[];
  onSelect(id: string): void;
}

const NOBODY: readonly string[] = [];
const KINDS = [
  { value: "count", label: "Counts" },
  { value: "length-adjusted", label: "Equal months" },
  { value: "index", label: "Index" },
] as const;

export function MultiplesCard({ models, subject, things, caveats, selected = NOBODY, onSelect }: MultiplesCardProps) {
  const [kind, setKind] = usePageChoice<SeriesKind>("series", ["count", "length-adjusted", "index"], "count");
  const [scales, setScales] = usePageChoice("scale", ["own", "same"], "own");
  const same = scales === "same";
  const [panels, setPanels] = usePageChoice("panels", ["some", "all"], "some");
  const model = useModel(models[kind][same ? "common" : "own"]);
  const some = useMemo(() => model && foremost(model, selected), [model, selected]);
  if (model === null || some === null) return null;
  if (model.panels.every(isBare))
    return <p className="empty">No month is drawn of any of the {things}: counts are withheld.</p>;
  const drawn = panels === "all" ? model : some;
  const scale = same ? "One scale for all." : "Each on a scale of its own.";
  const left =
    drawn === model
      ? ""
      : ` Drawn: ${drawn.panels.length} of ${model.panels.length} ${things}, clear changes and the highest${model.panels.some(({ rolling }) => !rolling.known) ? " that are known" : ""}; the table has all.`;
  return (
    <>
      <div className="chart-options">
        <Segmented legend="What is drawn" choices={KINDS} value={kind} onChoose={setKind} />
        <label>
          <input type="checkbox" checked={same} onChange={() => setScales(same ? "own" : "same")} /> Same scale for all
        </label>
        {some !== model && (
          <label>
            <input
              type="checkbox"
              checked={panels === "all"}
              onChange={() => setPanels(panels === "all" ? "some" : "all")}
            />{" "}
            All {model.panels.length} {things}
          </label>
        )}
      </div>
      <ChartCard
        title={multiplesTitle(model, things)}
        unit={`${subject}: ${model.unit}, ${rangeName(model.range)}, with 12-month means. ${scale}${left}`}
        table={multiplesTable(model, kind === "count")}
        fileCaveats={caveats}
        file={slugOf(`${subject} and month`)}
      >
        <DrawnChart kind="multiples" model={drawn} selected={selected} onSelect={onSelect} />
      </ChartCard>
    </>
  );
}
