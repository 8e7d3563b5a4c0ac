// What stands under the matrix of wards and offences: where its numbers come from, and the same as a file.

import { type MatrixModel, matrixTable } from "../../core/assessment/matrix.ts";
import { toCsv } from "../../core/basics/csv.ts";
import { chartRows } from "../../core/figures/chart-file.ts";
import { useChartNotes } from "../kit/chart-files.tsx";
import { saveText } from "../kit/save-file.ts";

interface MatrixFootProps {
  readonly model: MatrixModel;
  readonly title: string;
  /** What the cells hold, and of which months. */
  readonly unit: string;
  /** Name of its file, without ending. */
  readonly file: string;
}

export function MatrixFoot({ model, title, unit, file }: MatrixFootProps) {
  const notes = useChartNotes({ title, summary: model.comparisons.sentence, unit, parameters: [], caveats: [] });
  const save = (): void => {
    const rows = chartRows({ ...notes, address: window.location.href }, matrixTable(model));
    saveText(`${file}.csv`, "text/csv", toCsv(rows));
  };
  return (
    <div className="chart-more">
      <p className="chart-files">
        <button type="button" className="link-button" aria-label="CSV: every ward and offence" onClick={save}>
          CSV
        </button>
      </p>
    </div>
  );
}
