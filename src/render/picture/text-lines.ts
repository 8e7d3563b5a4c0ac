// Texts of a picture, broken into the lines that have room.
import { FONT_SIZE, type TextWidth } from "../charts/geometry.ts";
import { wrapped } from "../charts/wrap.ts";
import { type Shape, shape } from "./shape.ts";

/** A font that stands in for ours may be a little wider. */
const SAFETY = 1.04;

export interface TextLook {
  /** Of the type, in the units of the picture; a line is `leading` high. */
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly fill: string;
}

export interface TextBlock {
  readonly shapes: readonly Shape[];
  /** Under its last line. */
  readonly bottom: number;
}

/** Width of a text at that size, safe for a font that stands in for ours. */
export function widthAt(textWidth: TextWidth, size: number, bold = false): (text: string) => number {
  return (text) => (SAFETY * textWidth(text, bold) * size) / FONT_SIZE;
}

/** Broken between words, and within one that is wider than the room, such as an address. */
export function linesIn(
  words: string,
  room: number,
  { size, bold }: TextLook,
  textWidth: TextWidth,
): readonly string[] {
  const width = widthAt(textWidth, size, bold);
  const pieces = words.split(" ").flatMap((word) => piecesOf(word, room, width));
  return wrapped(pieces.join(" "), room, width);
}

/** Lines from (x, y), the upper left corner, down. */
export function textBlock(
  words: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  look: TextLook,
  textWidth: TextWidth,
): TextBlock {
  const { size, leading, bold, fill } = look;
  const lines = words === "" ? [] : linesIn(words, room, look, textWidth);
  const shapes = lines.map((line, index) =>
    shape(
      "text",
      { x, y: baseline(y + leading * (index + 1), look), "font-size": size, "font-weight": bold ? 600 : 400, fill },
      [line],
    ),
  );
  return { shapes, bottom: y + leading * lines.length };
}

/** Where letters stand in a line that ends at `bottom`. */
function baseline(bottom: number, { size, leading }: TextLook): number {
  return Math.round(100 * (bottom - (leading - size) / 2 - 0.15 * size)) / 100;
}

function piecesOf(word: string, room: number, width: TextWidth): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (width(rest) > room && rest.length > 1) {
    let length = rest.length;
    while (length > 1 && width(rest.slice(0, length)) > room) length--;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...pieces, rest];
}
