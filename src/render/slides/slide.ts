// A slide: one finding, one picture of it, at most two lines, and what must be known of its numbers.

import type { ChartTable } from "../../core/figures/chart-file.ts";
import type { SlideChart } from "../../core/figures/slide-chart.ts";
import type { MapPictureModel } from "../picture/map-picture-model.ts";

export type SlidePicture =
  | { readonly kind: "map"; readonly model: Pick<MapPictureModel, "maps" | "key"> }
  | { readonly kind: "chart"; readonly chart: SlideChart }
  | { readonly kind: "table"; readonly table: ChartTable }
  /** Sentences in place of a picture. */
  | { readonly kind: "text"; readonly texts: readonly string[] };

export interface Slide {
  /** States the finding. */
  readonly title: string;
  /** Offence, place and months. */
  readonly subject: string;
  /** Null on the cover. */
  readonly picture: SlidePicture | null;
  /** At most two. */
  readonly lines: readonly string[];
  /** For whoever cannot see the picture; "" where it is text. */
  readonly alternative: string;
  /** Where the numbers come from, as a sentence or two. */
  readonly source: string;
  /** The page that shows it. */
  readonly address: string;
  /** For the speaker: the method and every caveat, a paragraph each. */
  readonly notes: readonly string[];
}
