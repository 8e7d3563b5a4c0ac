// What stands under the matrix of wards and offences: where its numbers come from, and the same as a file.

import { type MatrixModel, matrixTable } from "../../core/assessment/matrix.ts";
import { PictureButtons, TABLE_KINDS, useChartNotes } from "../kit/chart-files.tsx";

interface MatrixFootProps {
  readonly model: MatrixModel;
  readonly title: string;
  /** What the cells hold, and of which months. */
  readonly unit: string;
  /** Name of its file, without ending. */
  readonly file: string;
}

const NO_CHART = { current: null };

export function MatrixFoot({ model, title, unit, file }: MatrixFootProps) {
  const notes = useChartNotes({ title, summary: model.comparisons.sentence, unit, parameters: [], caveats: [] });
  return (
    <div className="chart-more">
      <p className="chart-files">
        <PictureButtons
          chart={NO_CHART}
          kinds={TABLE_KINDS}
          spoken="every ward and offence"
          notes={() => ({ ...notes, address: window.location.href })}
          table={() => matrixTable(model)}
          file={file}
        />
      </p>
    </div>
  );
}
