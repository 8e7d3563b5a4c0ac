// Sizes and places within a chart, in CSS pixels, and the type that charts are written in.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the data are drawn; `right` and `bottom` are coordinates, not distances from the edge. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width of a text in the type of the charts. */
export type TextWidth = (text: string, bold?: boolean) => number;

export const FONT_FAMILY = "Inter, system-ui, sans-serif";
export const FONT_SIZE = 12;
export const LINE_HEIGHT = 15;

/** Height of a chart of published figures, at any width. */
export const PUBLISHED_HEIGHT = 260;
