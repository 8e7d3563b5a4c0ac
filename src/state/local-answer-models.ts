// The answer to what a reader asked in the search, for the wards that are still on show.
import { helpLinks } from "../core/area/help-links.ts";
import { type LocalAnswer, localAnswerOf } from "../core/wards/local-answer.ts";
import { derive, figures, selectedWards, unplaced } from "./models.ts";

/** Null where nothing was asked, or other wards were chosen since. */
export const localAnswer = derive(
  [unplaced, figures, selectedWards, (state) => state.asked],
  (data, numbers, codes, asked): LocalAnswer | null =>
    asked === undefined || asked.wards.join(",") !== codes.join(",") ? null : localAnswerOf(data, numbers, asked),
);

export const linksForResidents = derive([(state) => state.config.links], helpLinks);
