// The colours of the series on slides and in their file: few, and never alone, since each series is named.
import type { Palette } from "../../core/basics/colours.ts";
import type { SlideLook } from "../../core/figures/slide-chart.ts";

export function seriesColour(look: SlideLook, colours: Palette, form: "lines" | "bars" | "columns"): string {
  switch (look) {
    case "now":
      return form === "lines" ? colours.monthly : colours.accent;
    case "before":
      return colours.monthly;
    case "mean":
      return colours.accent;
    case "limit":
      return colours.hatching;
    default:
      return colours.lines[look]!;
  }
}
