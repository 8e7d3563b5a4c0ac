// The slides as a PowerPoint file: its maps are drawn here, where there is a canvas.
import { slugOf } from "../../core/area/taxonomy.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { pictureType, pngOf } from "../../render/charts/save-picture.ts";
import { mapPlatePicture } from "../../render/slides/map-plate-picture.ts";
import { MAP_PIXELS, pptxOf } from "../../render/slides/pptx-file.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { saveBlob } from "../kit/save-file.ts";
import { tell, tellFailure } from "../kit/told.ts";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Saves them, and says so, or why not. */
export async function savePowerPoint(slides: readonly Slide[], area: string, author: string): Promise<void> {
  tell("Making the PowerPoint file …");
  try {
    saveBlob(`${slugOf(`slides ${area}`)}.pptx`, await savedSlides(slides, area, author));
  } catch (thrown) {
    const why = thrown instanceof AppFailure ? thrown.message : "This browser could not write it.";
    tellFailure(`The PowerPoint file could not be made. ${why} The slides can be printed.`);
  }
}

/** Rejects with an AppFailure when the browser cannot draw a map. */
async function savedSlides(slides: readonly Slide[], area: string, author: string): Promise<Blob> {
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
