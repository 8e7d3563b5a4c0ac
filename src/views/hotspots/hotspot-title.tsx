// The title of the map in its hotspot modes: the finding, or why there is none.

import type { Known } from "../../core/basics/known.ts";
import { differenceHeadline, hotspotHeadline, significanceHeadline } from "../../core/hotspots/chance/hotspot-words.ts";
import { difference, hotspotAnswer, significance } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { whereabouts } from "../../state/whereabouts-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";

export function HotspotTitle() {
  const map = useAppState((state) => state.view.map);
  const reason = useModel(obstacle);
  const withheld = useModel((state) => reason !== null && whereabouts(state).reason === reason);
  const chosen = useModel(selection);
  const area = useModel((state) => state.dataset.name);
  const found = useModel(hotspotAnswer);
  const changed = useModel(difference);
  const tested = useModel(significance);
  if (reason !== null)
    return `${chosen.label}: ${withheld ? "hotspots are not shown to residents" : "no hotspots to show"}`;
  switch (map) {
    case "difference":
      return said(changed, differenceHeadline, `Comparing ${chosen.label.toLowerCase()} …`);
    case "significance":
      return said(tested, (answer) => significanceHeadline(answer, chosen), "Testing against chance …");
    default:
      return said(
        found,
        (answer) => hotspotHeadline(answer, chosen, area),
        `Hotspots of ${chosen.label.toLowerCase()} …`,
      );
  }
}

function said<Answer>(answer: Known<Answer> | null, headline: (answer: Answer) => string, waiting: string): string {
  if (answer === null) return waiting;
  return answer.known ? headline(answer.value) : `No answer: ${answer.reason}`;
}
