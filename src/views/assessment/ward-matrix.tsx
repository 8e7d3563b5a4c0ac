// Every offence in every ward, with the verdict each cell has everywhere; a cell leads to the map of its offence and ward.

import { type KeyboardEvent, useState } from "react";
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import type { MatrixCell, MatrixMeasure, MatrixModel, MatrixRow } from "../../core/assessment/matrix.ts";
import { DISTRICT } from "../../core/figures/offence-figures.ts";
import { verdictText } from "../../core/statistics/change.ts";
import type { View } from "../../core/view/view.ts";
import { verdictsTitle } from "../../core/wards/panel-titles.ts";
import { matrices } from "../../state/assessment-models.ts";
import { period } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { Segmented } from "../kit/segmented.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import { VerdictSign } from "../kit/verdict-badge.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { MatrixFoot } from "./matrix-foot.tsx";
import { usePageChoice } from "./use-shown.ts";

const MEASURES = [
  { value: "rate", label: "Rate" },
  { value: "change", label: "Change" },
  { value: "flags", label: "Flags" },
] as const;

const CAPTIONS: Readonly<Record<MatrixMeasure, string>> = {
  rate: "Offences per 1,000 residents a year. Shaded: among the highest fifth of the wards.",
  change:
    "Difference from the year before, in per cent too where 50 or more were recorded then. Shaded: clearly up or clearly down.",
  flags: "Flagged: among the highest fifth of the wards by rate.",
};

export function WardMatrix() {
  const [measure, setMeasure] = usePageChoice<MatrixMeasure>("matrix", ["rate", "change", "flags"], "rate");
  const model = useModel(matrices[measure]);
  const range = useModel(period);
  const area = useModel((state) => state.dataset.name);
  const title = verdictsTitle(
    model.rows.flatMap(({ cells }) => cells.map(({ judged }) => judged?.verdict ?? null)),
    "cells",
  );
  const unit = `${CAPTIONS[measure]} ${periodName(range)}.`;
  return (
    <section aria-labelledby="matrix">
      <div className="section-head">
        <h2 id="matrix">{title}</h2>
        <Segmented legend="What the cells show" choices={MEASURES} value={measure} onChoose={setMeasure} />
      </div>
      <p>{model.comparisons.sentence}</p>
      <MatrixTable model={model} caption={unit} />
      <p className="small muted matrix-key">
        <VerdictSign judged="clearly up" /> clearly up <VerdictSign judged="clearly down" /> clearly down{" "}
        <VerdictSign judged="no clear change" /> no clear change <VerdictSign judged="too few to say" /> too few to say.
        A cell opens the map of its offence and ward; arrow keys move between cells.
      </p>
      <MatrixFoot model={model} title={title} unit={unit} file={slugOf(`${area} wards and offences ${measure}`)} />
    </section>
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** A row an offence, a column a ward; one stop of the Tab key, and arrow keys inside. */
function MatrixTable({ model, caption }: { readonly model: MatrixModel; readonly caption: string }) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const columns = [...model.rows, model.district];
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = `[data-at="${at.row + step.row} ${at.column + step.column}"]`;
    event.currentTarget.querySelector<HTMLElement>(place)?.focus();
  };
  return (
    <TableScroll label="Wards and offences">
      <table className="matrix" role="grid" onKeyDown={move}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Offence</th>
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.offences.map(({ slug, label }, row) => (
            <tr key={slug}>
              <th scope="row">{label}</th>
              {columns.map((ward, column) => (
                <Cell
                  key={ward.code}
                  ward={ward}
                  cell={ward.cells[row]!}
                  label={label}
                  measure={model.measure}
                  at={`${row} ${column}`}
                  stop={at.row === row && at.column === column}
                  onFocus={() => setAt({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface CellProps {
  readonly ward: MatrixRow;
  readonly cell: MatrixCell;
  /** Of the offence. */
  readonly label: string;
  readonly measure: MatrixMeasure;
  readonly at: string;
  readonly stop: boolean;
  onFocus(): void;
}

function Cell({ ward, cell, label, measure, at, stop, onFocus }: CellProps) {
  const { offence, text, judged, flagged, few } = cell;
  const tone = measure === "change" ? judged?.verdict : flagged ? "flagged" : null;
  const number = text === "no data" ? "–" : text;
  const said = [`${label}, ${ward.name}`, text, few ? "few" : "", judged === null ? "" : verdictText(judged)]
    .filter((part) => part !== "")
    .join(", ");
  return (
    <td data-tone={tone}>
      <ViewLink
        to={cellView(offence, ward.code, measure)}
        data-at={at}
        tabIndex={stop ? 0 : -1}
        aria-label={said}
        title={said}
        onFocus={onFocus}
      >
        <span>
          {number}
          {few && measure === "rate" && <span className="few">few</span>}
        </span>
        {judged !== null && <VerdictSign judged={judged} />}
      </ViewLink>
    </td>
  );
}

function cellView(offence: string, code: string, measure: MatrixMeasure): Partial<View> {
  return {
    page: "map",
    map: "wards",
    offences: [offence],
    wards: code === DISTRICT ? [] : [code],
    measure: measure === "change" ? "change" : "rate",
  };
}
