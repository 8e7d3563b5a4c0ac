// What is written around the picture of every slide.
import { attributionText } from "../../core/area/attribution.ts";
import { periodName } from "../../core/area/period.ts";
import { rangeName } from "../../core/area/range-name.ts";
import type { Slide } from "../../render/slides/slide.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { attribution } from "../../state/map-models.ts";
import { period, type ReadyState } from "../../state/models.ts";

const MOST_LINES = 2;
/** Letters of a line that can be read at one glance. */
const LONG = 150;

export function placeOf(state: ReadyState): string {
  return `${state.dataset.name}, ${periodName(period(state))}`;
}

/** What all slides have alike. `page` is the address of the page; `notes` are the caveats of this one, `source` that of its numbers where they are not the open data. */
export function around(
  state: ReadyState,
  page: string,
  lines: readonly string[],
  notes: readonly string[],
  source = attributionText(attribution(state)),
): Pick<Slide, "lines" | "source" | "address" | "notes"> {
  const address = linkTo({ ...state, view: { ...state.view, present: "" } }, page);
  const months = `Data: ${rangeName(state.dataset.coverage.range)}, put together on ${state.dataset.descriptor.wardscope.builtAt.slice(0, 10)}.`;
  const said = [...new Set(lines)].filter((line) => line !== "");
  return {
    lines: said.slice(0, MOST_LINES).map(short),
    source,
    address,
    notes: [...new Set([...said.map(asSentence), ...notes.map(asSentence), months, source, `View: ${address}`])],
  };
}

/** The whole line, or its first sentences as far as they are short. */
function short(line: string): string {
  const sentences = line.split(/(?<=[.!?]) (?=[A-Z])/);
  let taken = sentences[0]!;
  for (const next of sentences.slice(1)) {
    if (taken.length + next.length >= LONG) break;
    taken = `${taken} ${next}`;
  }
  return taken;
}

/** With a full stop. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
