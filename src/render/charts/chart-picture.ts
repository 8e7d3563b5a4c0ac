// A chart as a picture that stands alone: its title above, what must be known of it below.
import { type Markup, markup, rawMarkup, xmlText } from "../../core/basics/markup.ts";
import type { Palette } from "../palette.ts";
import { FONT_FAMILY, FONT_SIZE, type Size, type TextWidth } from "./geometry.ts";
import { wrapped } from "./wrap.ts";

/** An SVG element without a place of its own, as it stands in a chart. */
export interface ChartDrawing extends Size {
  readonly content: Markup;
}

export interface ChartPictureText {
  readonly title: string;
  /** Under the title; "" for none. */
  readonly summary: string;
  /** Under the chart, a paragraph each. */
  readonly foot: readonly string[];
}

export interface ChartPicture extends Size {
  readonly svg: string;
}

interface Look {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly fill: string;
}

const MARGIN = 20;
const GAP = 10;
const LEAST_WIDTH = 300;
/** A font that stands in for ours may be a little wider. */
const SAFETY = 1.04;

/** `fonts` is a style sheet that brings the type along, "" for none. Charts stand one under the other. */
export function chartPictureOf(
  { title, summary, foot }: ChartPictureText,
  charts: readonly ChartDrawing[],
  colours: Palette,
  textWidth: TextWidth,
  fonts: string,
): ChartPicture {
  const room = Math.max(LEAST_WIDTH, ...charts.map(({ width }) => width));
  const parts: Markup[] = [];
  let y = MARGIN;
  const write = (words: string, look: Look): void => {
    for (const line of linesOf(words, room, look, textWidth)) {
      const { size, bold, fill, leading } = look;
      y += leading;
      parts.push(
        markup`<text x="${MARGIN}" y="${y - (leading - size) / 2 - 0.15 * size}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${fill}">${line}</text>`,
      );
    }
  };
  write(title, { size: 18, leading: 24, bold: true, fill: colours.ink });
  if (summary !== "") write(summary, { size: 13, leading: 18, bold: false, fill: colours.ink });
  for (const { content, width, height } of charts) {
    y += GAP;
    parts.push(
      markup`<svg x="${MARGIN}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`,
    );
    y += height;
  }
  for (const paragraph of foot) {
    y += GAP / 2;
    write(paragraph, { size: 11, leading: 15, bold: false, fill: colours.muted });
  }
  const [width, height] = [room + 2 * MARGIN, Math.ceil(y + MARGIN)];
  const style = fonts === "" ? null : markup`<style>${rawMarkup(fonts)}</style>`;
  const { markup: svg } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}" role="img"><title>${title}</title>${style}<rect width="${width}" height="${height}" fill="${colours.background}"/>${parts}</svg>`;
  return { svg: xmlText(svg), width, height };
}

/** Broken between words, and within one that is wider than the picture, such as an address. */
function linesOf(words: string, room: number, { size, bold }: Look, textWidth: TextWidth): readonly string[] {
  const scaled: TextWidth = (text) => (SAFETY * textWidth(text, bold) * size) / FONT_SIZE;
  const pieces = words.split(" ").flatMap((word) => piecesOf(word, room, scaled));
  return wrapped(pieces.join(" "), room, scaled);
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
