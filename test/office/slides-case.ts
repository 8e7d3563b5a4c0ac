// The usual slides of the built-in area as a PowerPoint file: a page each, with its finding and the numbers of its chart.
import { pptxOf } from "../../src/render/slides/pptx-file.ts";
import { builtInArea } from "../built-in-area.ts";
import { deckAt } from "../views/present/slide-decks.ts";
import type { OfficeCase } from "./office-case.ts";

/** Stands for a map, which only a browser draws. */
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const SLIDES_CASE: OfficeCase = {
  name: "slides",
  async make() {
    const deck = await deckAt("?offence=shoplifting&from=2025-01&to=2025-12", builtInArea());
    const slides = deck.map(({ slide }) => slide);
    const bytes = await pptxOf(slides, { title: "Slides", author: "Wardscope", drawMap: async () => DOT });
    const texts = slides.flatMap(({ title, picture }) =>
      picture?.kind === "chart" && picture.chart.form === "bars" ? [title, picture.chart.categories[0]!] : [title],
    );
    return [{ name: "slides.pptx", bytes, texts, mostPages: slides.length }];
  },
};
