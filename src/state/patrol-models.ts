// The models of the patrol page: the plan that the address holds, and the sheet it gives.
import { recordLimits } from "../core/area/record-limits.ts";
import type { OnFoot } from "../core/hotspots/patrols/on-foot.ts";
import { type PatrolPlan, patrolPlan } from "../core/hotspots/patrols/patrol.ts";
import type { PatrolChoice } from "../core/hotspots/patrols/patrol-choice.ts";
import { type PatrolSheet, patrolSheetOf } from "../core/hotspots/patrols/patrol-sheet.ts";
import { parsePatrol } from "../core/hotspots/patrols/patrol-text.ts";
import { hotspotAnswer } from "./hotspot-models.ts";
import { hoursOfArea } from "./hour-models.ts";
import { attribution } from "./map-models.ts";
import { dataset, derive, selection } from "./models.ts";
import { QUESTIONS } from "./questions.ts";
import { whereabouts } from "./whereabouts-models.ts";

export const patrolChoice = derive([(state) => state.view.patrol], (text): PatrolChoice => parsePatrol(text));

/** What the worker found for patrols on foot; null while there is nothing, and for residents. */
const onFoot = derive(
  [(state) => state.answers.hotspots, (state) => QUESTIONS.hotspots(state), whereabouts],
  (answer, question, { shows }): OnFoot | null =>
    answer === undefined || answer.input !== question || shows !== "places" ? null : answer.result.foot,
);

/** The bandwidth to offer in place of the chosen one; null where that has areas enough. */
export const offered = derive([onFoot], (found) => found?.other ?? null);

/** What the reader may choose from and what the choice covers; null while there are no hotspots, and for residents. */
export const plan = derive(
  [dataset, selection, hotspotAnswer, onFoot, patrolChoice, (state) => state.patrolAnyway],
  (data, chosen, answer, found, choice, evenIfPoliceActivity): PatrolPlan | null => {
    if (!answer?.known || found === null) return null;
    return patrolPlan({
      analysis: answer.value,
      areas: found.areas,
      selection: chosen,
      categories: data.taxonomy.categories,
      choice,
      evenIfPoliceActivity,
    });
  },
);

export const sheet = derive(
  [dataset, selection, hotspotAnswer, plan, (state) => state.today, attribution, hoursOfArea],
  (data, chosen, answer, planned, today, from, hoursOf): PatrolSheet | null => {
    if (!answer?.known || planned === null) return null;
    return patrolSheetOf({
      area: data.name,
      selection: chosen,
      analysis: answer.value,
      plan: planned,
      today,
      attribution: from,
      hoursOf,
      limits: recordLimits(data.descriptor),
      address: null,
    });
  },
);
