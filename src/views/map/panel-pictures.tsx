// The files of a chart beside the map: what it shows, its source and its months are in each of them.
import type { RefObject } from "react";
import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import type { ChartTable } from "../../core/figures/chart-file.ts";
import type { SlideKind } from "../../core/view/own-slides.ts";
import { period } from "../../state/models.ts";
import { AddToSlides } from "../kit/add-to-slides.tsx";
import { useModel } from "../kit/app-context.ts";
import { PictureButtons, useChartNotes } from "../kit/chart-files.tsx";

interface PanelPicturesProps {
  readonly chart: RefObject<HTMLElement | null>;
  /** States the finding. */
  readonly title: string;
  /** What is drawn: also the name of the files. */
  readonly subject: string;
  readonly unit: string;
  readonly caveats: readonly string[];
  /** The numbers of the chart, the same as it draws. */
  readonly table: () => ChartTable;
  /** The slide that shows it; none where no slide does. */
  readonly slide?: SlideKind | undefined;
}

export function PanelPictures({ chart, title, subject, unit, caveats, table, slide }: PanelPicturesProps) {
  const range = useModel(period);
  const own = { title, summary: subject, unit, caveats, parameters: [`Period: ${periodName(range)}`] };
  const notes = useChartNotes(own);
  return (
    <p className="exports chart-pictures small">
      <PictureButtons
        chart={chart}
        notes={() => ({ ...notes, address: window.location.href })}
        table={table}
        file={slugOf(subject)}
      />
      {slide !== undefined && <AddToSlides kinds={[slide]} what={title} />}
    </p>
  );
}
