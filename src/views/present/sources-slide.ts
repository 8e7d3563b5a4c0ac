// The last slide: where the numbers come from, and what must be known of them.

import { rangeName } from "../../core/area/range-name.ts";
import { doubtTexts } from "../../core/wards/caveats.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { attribution, trendCaveats } from "../../state/map-models.ts";
import type { ReadyState } from "../../state/models.ts";
import { limits } from "../../state/record-limits-models.ts";
import { textPicture } from "./board-slides.ts";
import { around, asSentence } from "./slide-words.ts";

const MOST_CAVEATS = 3;

export function sourcesSlide(state: ReadyState, page: string): Slide {
  const { sources } = attribution(state);
  const { disclosure } = state.dataset.descriptor.wardscope;
  const doubts = doubtTexts(state.dataset);
  const caveats = [...new Set([...doubts, ...trendCaveats(state)])];
  return {
    title: `Numbers from ${rangeName(state.dataset.coverage.range)}, recorded by the police`,
    subject: `Sources and caveats, ${state.dataset.name}`,
    ...textPicture([
      ...sources.map(asSentence),
      `What is recorded is not all that happens. ${disclosure ? "Public copy: without places." : limits(state).places}`,
      ...caveats.slice(0, MOST_CAVEATS).map(asSentence),
    ]),
    ...around(state, page, [], caveats),
  };
}
