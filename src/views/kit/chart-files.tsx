// The files of a chart: buttons that save it as a picture or as its numbers, and what is said in them of their source and date.
import { type RefObject, useState } from "react";
import { toCsv } from "../../core/basics/csv.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { type ChartNotes, type ChartTable, chartRows, footLines } from "../../core/figures/chart-file.ts";
import { attribution } from "../../state/map-models.ts";
import { useModel } from "./app-context.ts";
import { saveBlob, saveText } from "./save-file.ts";
import { useTheme } from "./use-media.ts";

interface PictureButtonsProps {
  /** What holds the chart. */
  readonly chart: RefObject<HTMLElement | null>;
  readonly notes: () => ChartNotes;
  /** The numbers of the chart, the same as it draws. */
  readonly table: () => ChartTable;
  /** Name of the file, without ending. */
  readonly file: string;
}

type Kind = "PNG" | "SVG" | "CSV";
const KINDS: readonly Kind[] = ["PNG", "SVG", "CSV"];

export function PictureButtons({ chart, notes, table, file }: PictureButtonsProps) {
  const theme = useTheme();
  const [fault, setFault] = useState("");
  const save = async (kind: Kind): Promise<void> => {
    try {
      if (kind === "CSV") return saveText(`${file}.csv`, "text/csv", toCsv(chartRows(notes(), table())));
      const { chartPictureIn, pngOf } = await import("../../render/charts/save-picture.ts");
      const all = notes();
      const text = { title: all.title, summary: all.summary, foot: [...footLines(all), `View: ${all.address}`] };
      const picture = chart.current && (await chartPictureIn(chart.current, text, theme));
      setFault(picture ? "" : "There is no chart to draw yet.");
      if (!picture) return;
      if (kind === "SVG") saveText(`${file}.svg`, "image/svg+xml", picture.svg);
      else saveBlob(`${file}.png`, await pngOf(picture));
    } catch (thrown) {
      const why =
        thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "A part of the page did not load.";
      setFault(`The picture could not be made. ${why}`);
    }
  };
  return (
    <>
      <span role="status" className="muted">
        {fault}
      </span>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="link-button"
          aria-label={`${kind}: ${notes().title}`}
          onClick={() => save(kind)}
        >
          {kind}
        </button>
      ))}
    </>
  );
}

export type OwnNotes = Pick<ChartNotes, "title" | "summary" | "unit" | "caveats" | "parameters">;

/** The notes of a chart without its address. */
export function useChartNotes(own: OwnNotes): Omit<ChartNotes, "address"> {
  const { builtAt } = useModel((state) => state.dataset.descriptor.wardscope);
  const months = useModel((state) => state.dataset.coverage.range);
  return { ...own, attribution: useModel(attribution), months, builtAt };
}
