// How wide a text is in the browser at hand.
import { FONT_FAMILY, FONT_SIZE, type TextWidth } from "./geometry.ts";

/** Roughly, where there is no canvas to measure on. */
const MEAN_LETTER = 0.56 * FONT_SIZE;

/** Measures with a canvas of its own. */
export function browserTextWidth(): TextWidth {
  const context = document.createElement("canvas").getContext("2d");
  return (text, bold = false) => {
    if (context === null) return roughTextWidth(text);
    context.font = `${bold ? 600 : 400} ${FONT_SIZE}px ${FONT_FAMILY}`;
    return context.measureText(text).width;
  };
}

export function roughTextWidth(text: string): number {
  return MEAN_LETTER * text.length;
}
