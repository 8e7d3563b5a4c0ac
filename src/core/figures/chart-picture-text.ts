// What is written around a chart in its picture: little enough to be read. All the rest is in the file of its numbers.
import { attributionText } from "../area/attribution.ts";
import { rangeName } from "../area/range-name.ts";
import type { ChartNotes } from "./chart-file.ts";

export interface PictureText {
  readonly title: string;
  /** Offence, place and months, and what is drawn how. */
  readonly summary: string;
  /** A paragraph each. */
  readonly foot: readonly string[];
}

const MOST_CAVEATS = 2;
/** What stands on the chart by a number is said under it, however much it is. */
const ON_CHART = /^Note \d+ on the axis/;

/** `place` is the name of the area. */
export function chartPictureText(notes: ChartNotes, place: string): PictureText {
  const { title, summary, unit, parameters, caveats, attribution, months, address } = notes;
  const said = [title, summary, unit, ...parameters].join(" ");
  const where = said.includes(place) ? "" : place;
  const when = /\b\d{4}\b/.test(said.replaceAll(",", "")) ? "" : rangeName(months);
  const marks = caveats.filter((line) => ON_CHART.test(line));
  const short = caveats.filter((line) => !ON_CHART.test(line)).slice(0, MOST_CAVEATS);
  return {
    title,
    summary: [where, summary, unit, ...parameters, when]
      .filter((part) => part !== "")
      .map(asSentence)
      .join(" "),
    foot: [...marks, ...short, attributionText(attribution), `View: ${address}`],
  };
}

function asSentence(part: string): string {
  return /[.!?]$/.test(part) ? part : `${part}.`;
}
