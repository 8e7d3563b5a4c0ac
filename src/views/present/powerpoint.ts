// The slides as a PowerPoint file: its maps are drawn here, where there is a canvas.
import { pictureType, pngOf } from "../../render/charts/save-picture.ts";
import { mapPlatePicture } from "../../render/slides/map-plate-picture.ts";
import { MAP_PIXELS, pptxOf } from "../../render/slides/pptx-file.ts";
import type { Slide } from "../../render/slides/slide.ts";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Rejects with an AppFailure when the browser cannot draw a map. */
export async function savedSlides(slides: readonly Slide[], area: string, author: string): Promise<Blob> {
  const type = await pictureType();
  const bytes = await pptxOf(slides, {
    title: slides[0]?.title ?? area,
    author,
    drawMap: async (model, title) =>
      base64Of(await pngOf({ svg: mapPlatePicture(model, title, MAP_PIXELS, type), ...MAP_PIXELS })),
  });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: PPTX });
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
