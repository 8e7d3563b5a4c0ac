// The files of a chart: buttons that save it as a picture or as its numbers, and what is said in them of their source and date.
import type { RefObject } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import type { ChartNotes, ChartTable } from "../../core/figures/chart-file.ts";
import { chartPictureText } from "../../core/figures/chart-picture-text.ts";
import { attribution } from "../../state/map-models.ts";
import { useModel } from "./app-context.ts";
import { saveBlob, saveText } from "./save-file.ts";
import type { TableKind } from "./save-table.ts";
import { tellFailure } from "./told.ts";
import { useTheme } from "./use-theme.ts";

interface PictureButtonsProps {
  /** What holds the chart. */
  readonly chart: RefObject<HTMLElement | null>;
  readonly notes: () => ChartNotes;
  /** The numbers of the chart, the same as it draws. */
  readonly table: () => ChartTable;
  /** Name of the file, without ending. */
  readonly file: string;
  /** All where it is left out. */
  readonly kinds?: readonly Kind[];
  /** What a button's kind is said with, in place of the title. */
  readonly spoken?: string;
}

type Kind = "PNG" | "SVG" | TableKind;
export const TABLE_KINDS: readonly Kind[] = ["CSV", "Excel"];
const KINDS: readonly Kind[] = ["PNG", "SVG", ...TABLE_KINDS];

export function PictureButtons({ chart, notes, table, file, kinds = KINDS, spoken }: PictureButtonsProps) {
  const theme = useTheme();
  const place = useModel((state) => state.dataset.name);
  const save = async (kind: Kind): Promise<void> => {
    const isTable = kind === "CSV" || kind === "Excel";
    try {
      if (isTable) {
        const { saveChartTable } = await import("./save-table.ts");
        return await saveChartTable(kind, file, notes(), table());
      }
      const { chartPictureIn, pngOf } = await import("../../render/charts/save-picture.ts");
      const text = chartPictureText(notes(), place);
      const picture = chart.current && (await chartPictureIn(chart.current, text, theme));
      if (!picture) return tellFailure("There is no chart to draw yet. Wait until it is there, then save its picture.");
      if (kind === "SVG") saveText(`${file}.svg`, "image/svg+xml", picture.svg);
      else saveBlob(`${file}.png`, await pngOf(picture));
    } catch (thrown) {
      tellFailure(pictureFault(thrown, isTable ? "table" : "picture"));
    }
  };
  return kinds.map((kind) => (
    <button
      key={kind}
      type="button"
      className="link-button"
      aria-label={`${kind}: ${spoken ?? notes().title}`}
      onClick={() => save(kind)}
    >
      {kind}
    </button>
  ));
}

/** Why a picture, or `what` else, could not be made, and what can be done. */
export function pictureFault(thrown: unknown, what = "picture"): string {
  const why = thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "A part of the page did not load.";
  return `The ${what} could not be made. ${why}`;
}

export type OwnNotes = Pick<ChartNotes, "title" | "summary" | "unit" | "caveats" | "parameters"> &
  Partial<Pick<ChartNotes, "attribution" | "months">>;

/** The notes of a chart without its address; of the package, where the chart does not say of what else it is. */
export function useChartNotes(own: OwnNotes): Omit<ChartNotes, "address"> {
  const { builtAt } = useModel((state) => state.dataset.descriptor.wardscope);
  const months = useModel((state) => state.dataset.coverage.range);
  return { attribution: useModel(attribution), months, builtAt, ...own };
}
