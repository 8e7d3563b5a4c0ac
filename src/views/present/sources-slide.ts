// The last slide: where the numbers come from, and what must be known of them.

import { placesText } from "../../core/area/places-text.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { doubtTexts } from "../../core/wards/caveats.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { attribution, trendCaveats } from "../../state/map-models.ts";
import type { ReadyState } from "../../state/models.ts";
import { words } from "../../state/record-words-models.ts";
import { textPicture } from "./board-slides.ts";
import { around, asSentence } from "./slide-words.ts";

const MOST_CAVEATS = 3;

export function sourcesSlide(state: ReadyState, page: string): Slide {
  const { sources } = attribution(state);
  const doubts = doubtTexts(state.dataset);
  const caveats = [...new Set([...doubts, ...trendCaveats(state)])];
  return {
    title: `Numbers from ${rangeName(state.dataset.coverage.range)}, ${words(state).madeBy}`,
    subject: `Sources and caveats, ${state.dataset.name}`,
    ...textPicture([
      ...sources.map(asSentence),
      `What is recorded is not all that happens. ${placesText(state.dataset.descriptor)}`,
      ...caveats.slice(0, MOST_CAVEATS).map(asSentence),
    ]),
    ...around(state, page, [], caveats),
  };
}
