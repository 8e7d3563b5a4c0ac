// Every offence in every ward, with the verdict each cell has everywhere: what is shown of it, and how.

import { useDeferredValue, useMemo, useState } from "react";
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { type MatrixMeasure, type MatrixModel, matrixCaption, matrixMeasures } from "../../core/assessment/matrix.ts";
import {
  isTurned,
  matrixLines,
  untoldFlags,
  usuallyShown,
  type WardsShown,
  wardsShown,
} from "../../core/assessment/matrix-lines.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { verdictsTitle } from "../../core/wards/panel-titles.ts";
import { matrices } from "../../state/assessment-models.ts";
import { period } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { Segmented } from "../kit/segmented.tsx";
import { VerdictSign } from "../kit/verdict-badge.tsx";
import { WhenNear } from "../kit/when-needed.tsx";
import { MatrixFoot } from "./matrix-foot.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { usePageChoice } from "./use-shown.ts";

const CHOICES = [
  { value: "rate", label: "Rate" },
  { value: "change", label: "Change" },
  { value: "flags", label: "Flags" },
] as const;

/** Least height of the table before it is drawn. */
const KEPT = 480;

export function WardMatrix() {
  const offered = matrixMeasures(useModel((state) => state.dataset.wards.length));
  const [measure, setMeasure] = usePageChoice<MatrixMeasure>("matrix", offered, "rate");
  const model = useModel(matrices[measure]);
  const range = useModel(period);
  const area = useModel((state) => state.dataset.name);
  const { untold } = model.comparisons;
  const title = untold
    ? `Verdicts ${untold}`
    : verdictsTitle(
        model.rows.flatMap(({ cells }) => cells.map(({ judged }) => judged?.verdict ?? null)),
        "cells",
      );
  const unit = `${matrixCaption(model)} ${periodName(range)}.`;
  return (
    <section aria-labelledby="matrix">
      <div className="section-head">
        <h2 id="matrix">{title}</h2>
        <Segmented
          legend="What the cells show"
          choices={CHOICES.filter(({ value }) => offered.includes(value))}
          value={measure}
          onChoose={setMeasure}
        />
      </div>
      <p>{model.comparisons.sentence}</p>
      <WhenNear height={KEPT}>
        <ChosenWards model={model} caption={unit} />
      </WhenNear>
      <p className="small muted matrix-key">
        {model.comparisons.made > 0 && (
          <>
            <VerdictSign judged="clearly up" /> clearly up <VerdictSign judged="clearly down" /> clearly down; without a
            sign: no clear change, {untold && "withheld, "}or too few to say.{" "}
          </>
        )}
        <span className="screen-only">
          A cell opens the map of its offence and ward; arrow keys move between cells.
        </span>
      </p>
      <MatrixFoot model={model} title={title} unit={unit} file={slugOf(`${area} wards and offences ${measure}`)} />
    </section>
  );
}

const MARKED: Readonly<Record<MatrixMeasure, string>> = { rate: "Flagged", change: "Changed", flags: "Flagged" };

/** The table; where wards are many, of those that the reader wants to see. */
function ChosenWards({ model, caption }: { readonly model: MatrixModel; readonly caption: string }) {
  const [which, setWhich] = usePageChoice<WardsShown>("cells", ["all", "marked"], usuallyShown(model));
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed);
  const turned = isTurned(model);
  const all = model.rows.length;
  const marked = useMemo(() => wardsShown(model, "marked", "").length, [model]);
  const rows = useMemo(() => (turned ? wardsShown(model, which, asked) : model.rows), [model, turned, which, asked]);
  const matrix = useMemo(() => matrixLines(model, rows), [model, rows]);
  const table = <MatrixTable matrix={matrix} measure={model.measure} caption={caption} />;
  if (!turned) return table;
  const order = which === "marked" ? ", most of them first" : "";
  const untold = untoldFlags(model);
  return (
    <>
      <div className="chart-options screen-only">
        <Segmented
          legend="Which wards"
          choices={[
            { value: "marked", label: `${MARKED[model.measure]} (${marked})` },
            { value: "all", label: `All ${all}` },
          ]}
          value={which}
          onChoose={setWhich}
        />
        <label>
          Find a ward{" "}
          <input type="search" value={typed} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
        </label>
      </div>
      <p className="small muted" role="status">
        {rows.length === 0
          ? "No ward is so called, or none is marked: clear the search, or choose all."
          : `${rows.length} of ${numberOf(all, "wards")}${order}.`}
        {untold && ` ${untold}`}
      </p>
      {rows.length > 0 && table}
    </>
  );
}
