// Slides as a PowerPoint file: native charts and tables, maps as pictures, the method in the speaker's notes.
import PptxGenJS from "pptxgenjs";
import { LIGHT } from "../../core/basics/colours.ts";
import { mendedPptx } from "./pptx-mended.ts";
import { addChart, addTable, addTexts, hex, ROOM, TYPE } from "./pptx-parts.ts";
import type { Slide, SlidePicture } from "./slide.ts";

/** CSS pixels of a map: as wide by as high as its room on the slide. */
export const MAP_PIXELS = { width: 1233, height: 425 } as const;

export interface PptxOptions {
  /** Of the file. */
  readonly title: string;
  /** Who gives it out. */
  readonly author: string;
  /** A map as a PNG in base64, of MAP_PIXELS or a multiple of them. */
  readonly drawMap: (model: Extract<SlidePicture, { kind: "map" }>["model"], title: string) => Promise<string>;
}

const MASTER = "Finding";

/** The bytes of the file. Rejects as `drawMap` does. */
export async function pptxOf(slides: readonly Slide[], { title, author, drawMap }: PptxOptions): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  file.title = title;
  file.author = author;
  file.company = author;
  file.subject = title;
  file.defineSlideMaster(master());
  for (const slide of slides) await addSlide(file, slide, drawMap);
  const bytes = await file.write({ outputType: "uint8array", compression: true });
  return mendedPptx(bytes as Uint8Array);
}

function master(): PptxGenJS.SlideMasterProps {
  const options = {
    x: ROOM.x,
    y: 0.3,
    w: ROOM.w,
    h: 0.95,
    fontSize: TYPE.title,
    bold: true,
    align: "left" as const,
    valign: "middle" as const,
  };
  return {
    title: MASTER,
    background: { color: hex(LIGHT.background) },
    objects: [
      {
        placeholder: {
          options: { name: "title", type: "title", ...options, color: hex(LIGHT.ink), margin: 0 },
          text: "",
        },
      },
    ],
    slideNumber: { x: 12.6, y: 7.08, w: 0.5, h: 0.3, fontSize: TYPE.source, color: hex(LIGHT.muted) },
  };
}

async function addSlide(file: PptxGenJS, model: Slide, drawMap: PptxOptions["drawMap"]): Promise<void> {
  const { title, subject, picture, lines, alternative, source, address, notes } = model;
  const slide = file.addSlide({ masterName: MASTER });
  slide.addText(title, { placeholder: "title", fit: "shrink" });
  const wide = { x: ROOM.x, w: ROOM.w, margin: 0 };
  slide.addText(subject, { ...wide, y: 1.25, h: 0.4, fontSize: TYPE.subject, color: hex(LIGHT.muted) });
  await addPicture(slide, picture, title, alternative, drawMap);
  if (lines.length > 0)
    slide.addText(lines.join("\n"), {
      ...wide,
      y: picture === null ? 2 : 6.05,
      h: picture === null ? 3 : 0.75,
      fontSize: picture === null ? 24 : 15,
      color: hex(LIGHT.ink),
      valign: "top",
      fit: "shrink",
    });
  slide.addText([{ text: source }, { text: " The page that shows it", options: { hyperlink: { url: address } } }], {
    ...wide,
    y: 6.85,
    w: 11.9,
    h: 0.5,
    fontSize: TYPE.source,
    color: hex(LIGHT.muted),
    valign: "top",
    fit: "shrink",
  });
  slide.addNotes(notes.join("\n\n"));
}

async function addPicture(
  slide: PptxGenJS.Slide,
  picture: SlidePicture | null,
  title: string,
  altText: string,
  drawMap: PptxOptions["drawMap"],
): Promise<void> {
  switch (picture?.kind) {
    case undefined:
      return;
    case "map":
      slide.addImage({ ...ROOM, data: `image/png;base64,${await drawMap(picture.model, title)}`, altText });
      return;
    case "chart":
      return addChart(slide, picture.chart, altText);
    case "table":
      return addTable(slide, picture.table);
    case "text":
      return addTexts(slide, picture.texts);
  }
}
