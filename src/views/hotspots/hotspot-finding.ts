// What the map found in its hotspot modes, in a sentence, or why there is nothing: the title of the map and of its pictures.
import type { Known } from "../../core/basics/known.ts";
import { differenceHeadline, hotspotHeadline, significanceHeadline } from "../../core/hotspots/chance/hotspot-words.ts";
import { difference, hotspotAnswer, significance } from "../../state/hotspot-models.ts";
import { type ReadyState, selection } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { whereabouts } from "../../state/whereabouts-models.ts";

export function hotspotFinding(state: ReadyState): string {
  const chosen = selection(state);
  const reason = obstacle(state);
  if (reason !== null) {
    const withheld = whereabouts(state).reason === reason;
    return `${chosen.label}: ${withheld ? "hotspots are not shown to residents" : "no hotspots to show"}`;
  }
  switch (state.view.map) {
    case "difference":
      return said(difference(state), differenceHeadline, `Comparing ${chosen.label.toLowerCase()} …`);
    case "significance":
      return said(significance(state), (answer) => significanceHeadline(answer, chosen), "Testing against chance …");
    default:
      return said(
        hotspotAnswer(state),
        (answer) => hotspotHeadline(answer, chosen, state.dataset.name),
        `Hotspots of ${chosen.label.toLowerCase()} …`,
      );
  }
}

function said<Answer>(answer: Known<Answer> | null, headline: (answer: Answer) => string, waiting: string): string {
  if (answer === null) return waiting;
  return answer.known ? headline(answer.value) : `No answer: ${answer.reason}`;
}
