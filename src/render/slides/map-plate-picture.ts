// The map of a slide as a picture of its file: the map with its key and nothing else, since the slide has the words around it.
import { LIGHT } from "../../core/basics/colours.ts";
import { markup, rawMarkup } from "../../core/basics/markup.ts";
import { FONT_FAMILY, type Size } from "../charts/geometry.ts";
import type { PictureType } from "../picture/map-picture.ts";
import type { MapPictureModel } from "../picture/map-picture-model.ts";
import { mapPlate } from "../picture/map-plate.ts";
import { shapeMarkup } from "../picture/shape.ts";

/** Of the type, in parts of the picture's width: 14 points and more on a slide. */
const TYPE = 1 / 62;

/** SVG text in the light colours, `width` × `height` CSS pixels. */
export function mapPlatePicture(
  model: Pick<MapPictureModel, "maps" | "key">,
  title: string,
  { width, height }: Size,
  { textWidth, fonts }: PictureType,
): string {
  const look = { colours: LIGHT, type: TYPE * width, textWidth, id: "slide-no-data" };
  const shapes = mapPlate(model, { x: 0, y: 0, width, height }, look).map(shapeMarkup);
  const style = fonts === "" ? null : markup`<style>${rawMarkup(fonts)}</style>`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}" role="img"><title>${title}</title>${style}<rect width="${width}" height="${height}" fill="${LIGHT.background}"/>${shapes}</svg>`
    .markup;
}
