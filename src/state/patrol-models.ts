// The models of the patrol page: the plan that the address holds, and the sheet it gives.
import { type PatrolPlan, patrolPlan } from "../core/hotspots/patrols/patrol.ts";
import type { PatrolChoice } from "../core/hotspots/patrols/patrol-choice.ts";
import { type PatrolSheet, patrolSheetOf } from "../core/hotspots/patrols/patrol-sheet.ts";
import { parsePatrol } from "../core/hotspots/patrols/patrol-text.ts";
import { hotspotAnswer, placesInMetres } from "./hotspot-models.ts";
import { attribution } from "./map-models.ts";
import { dataset, derive, selection } from "./models.ts";
import { whereabouts } from "./whereabouts-models.ts";

export const patrolChoice = derive([(state) => state.view.patrol], (text): PatrolChoice => parsePatrol(text));

/** What the reader may choose from and what the choice covers; null while there are no hotspots, and for residents. */
export const plan = derive(
  [dataset, selection, hotspotAnswer, whereabouts, patrolChoice, (state) => state.patrolAnyway],
  (data, chosen, answer, { shows }, choice, evenIfPoliceActivity): PatrolPlan | null => {
    if (!answer?.known || shows !== "places") return null;
    return patrolPlan({
      analysis: answer.value,
      selection: chosen,
      categories: data.taxonomy.categories,
      choice,
      evenIfPoliceActivity,
    });
  },
);

export const sheet = derive(
  [dataset, selection, placesInMetres, hotspotAnswer, plan, (state) => state.today, attribution],
  (data, chosen, inMetres, answer, planned, today, from): PatrolSheet | null => {
    if (inMetres === null || !answer?.known || planned === null) return null;
    return patrolSheetOf({
      area: data.name,
      district: inMetres.district,
      selection: chosen,
      analysis: answer.value,
      plan: planned,
      today,
      attribution: from,
      address: null,
    });
  },
);
