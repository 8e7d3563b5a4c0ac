// What stands under the matrix of wards and offences: where its numbers come from, and the same as a file.

import { type MatrixModel, matrixTable } from "../../core/assessment/matrix.ts";
import { footLines } from "../../core/figures/chart-file.ts";
import { pictureFault, useChartNotes } from "../kit/chart-files.tsx";
import type { TableKind } from "../kit/save-table.ts";
import { tellFailure } from "../kit/told.ts";

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
  const save = async (kind: TableKind): Promise<void> => {
    try {
      const { saveChartTable } = await import("../kit/save-table.ts");
      await saveChartTable(kind, file, { ...notes, address: window.location.href }, matrixTable(model));
    } catch (thrown) {
      tellFailure(pictureFault(thrown, "table"));
    }
  };
  return (
    <div className="chart-more">
      <div className="small muted chart-foot">
        {footLines({ ...notes, unit: "" }).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="chart-files">
        {(["CSV", "Excel"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="link-button"
            aria-label={`${kind}: every ward and offence`}
            onClick={() => save(kind)}
          >
            {kind}
          </button>
        ))}
      </p>
    </div>
  );
}
