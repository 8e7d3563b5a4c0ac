// A picture of the map that stands alone: finding, offence, place and period above, map and key, then caveats, source and link.
import { LIGHT } from "../../core/basics/colours.ts";
import { markup, rawMarkup } from "../../core/basics/markup.ts";
import { FONT_FAMILY, type Size, type TextWidth } from "../charts/geometry.ts";
import { roughTextWidth } from "../charts/text-width.ts";
import type { MapPictureModel } from "./map-picture-model.ts";
import { mapPlate } from "./map-plate.ts";
import { type Shape, shapeMarkup } from "./shape.ts";
import { type TextBlock, type TextLook, textBlock } from "./text-lines.ts";

export interface PictureType {
  readonly textWidth: TextWidth;
  /** A style sheet that brings the type along, "" for none: then the reader's own sans stands in. */
  readonly fonts: string;
}

/** Of the type on the map, in parts of the picture's width: 8 points and more where the picture is as wide as a sheet of A4. */
const TYPE = 1 / 70;
const MARGIN = 1.5;

/**
 * SVG text in the light colours, `width` × `height` CSS pixels. Whoever has no browser gives no type: texts are measured roughly
 * then. Any size is filled; under about 600 × 400 little has room.
 */
export function mapPicture(
  model: MapPictureModel,
  { width, height }: Size,
  { textWidth, fonts }: PictureType = { textWidth: roughTextWidth, fonts: "" },
): string {
  const type = TYPE * Math.max(width, height);
  const margin = MARGIN * type;
  const room = width - 2 * margin;
  const head = headOf(model, { x: margin, y: margin, room }, type, textWidth);
  const measured = footOf(model, { x: margin, y: 0, room }, type, textWidth);
  const top = head.bottom + 0.8 * type;
  const bottom = height - margin - measured.bottom;
  const body = mapPlate(
    model,
    { x: margin, y: top, width: room, height: Math.max(1, bottom - 0.8 * type - top) },
    { colours: LIGHT, type, textWidth, id: "no-data" },
  );
  const foot = footOf(model, { x: margin, y: bottom, room }, type, textWidth);
  const shapes = [...head.shapes, ...body, ...foot.shapes].map(shapeMarkup);
  const style = fonts === "" ? null : markup`<style>${rawMarkup(fonts)}</style>`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}" role="img"><title>${model.title}. ${model.subject}</title>${style}<rect width="${width}" height="${height}" fill="${LIGHT.background}"/>${shapes}</svg>`
    .markup;
}

type Column = { readonly x: number; readonly y: number; readonly room: number };

function headOf({ title, subject, sentences }: MapPictureModel, at: Column, type: number, width: TextWidth): TextBlock {
  return stacked(
    [
      { words: title, look: look(1.7, true, LIGHT.ink), gap: 0 },
      { words: subject, look: look(1.1, false, LIGHT.ink), gap: 0.15 },
      ...sentences.map((words) => ({ words, look: look(0.95, false, LIGHT.muted), gap: 0.15 })),
    ],
    at,
    type,
    width,
  );
}

function footOf({ caveats, source, address }: MapPictureModel, at: Column, type: number, width: TextWidth): TextBlock {
  return stacked(
    [
      ...caveats.map((words) => ({ words, look: look(0.85, false, LIGHT.ink), gap: 0.1 })),
      { words: source, look: look(0.75, false, LIGHT.muted), gap: 0.25 },
      { words: address, look: look(0.75, false, LIGHT.muted), gap: 0.1 },
    ],
    at,
    type,
    width,
  );
}

/** Sizes in parts of the type. */
function look(size: number, bold: boolean, fill: string): TextLook {
  return { size, leading: 1.3 * size, bold, fill };
}

function scaledLook({ size, leading, ...rest }: TextLook, type: number): TextLook {
  return { ...rest, size: size * type, leading: leading * type };
}

function stacked(
  parts: readonly { readonly words: string; readonly look: TextLook; readonly gap: number }[],
  { x, y, room }: Column,
  type: number,
  textWidth: TextWidth,
): TextBlock {
  const shapes: Shape[] = [];
  let bottom = y;
  for (const { words, look: how, gap } of parts) {
    if (words === "") continue;
    const block = textBlock(words, { x, y: bottom + gap * type, room }, scaledLook(how, type), textWidth);
    shapes.push(...block.shapes);
    bottom = block.bottom;
  }
  return { shapes, bottom };
}
