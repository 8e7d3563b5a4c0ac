// What stands under the matrix of wards and offences: where its numbers come from, and the same as a file.

import { type MatrixModel, matrixTable } from "../../core/assessment/matrix.ts";
import { chartSpreadsheet, footLines } from "../../core/figures/chart-file.ts";
import { useChartNotes } from "../kit/chart-files.tsx";
import { TableButtons } from "../kit/table-buttons.tsx";

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
  const table = () => chartSpreadsheet({ ...notes, address: window.location.href }, matrixTable(model));
  return (
    <div className="chart-more">
      <div className="small muted chart-foot">
        {footLines({ ...notes, unit: "" }).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="chart-files">
        <TableButtons table={table} file={file} spoken={(kind) => `${kind}: every ward and offence`} />
      </p>
    </div>
  );
}
