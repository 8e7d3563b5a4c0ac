// The meetings of a partnership: loaded once a page first needs them.
import type { MeetingRow } from "../core/area/area-package.ts";
import { meetingsBefore } from "../core/assessment/meetings.ts";
import { loadMeetings } from "../data/load-plan.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { derive, period, type ReadyState } from "./models.ts";
import type { AppStore } from "./store.ts";

export function startMeetings(store: AppStore): RowsLoader {
  return followRows(store, "meetings", "meetings.csv", loadMeetings);
}

const NONE: readonly MeetingRow[] = [];
const meetingRows = ({ meetings: state }: ReadyState): readonly MeetingRow[] =>
  state.status === "ready" ? state.rows : NONE;

/** Those before the last of the chosen months, the latest first. */
export const pastMeetings = derive([meetingRows, period], (meetings, { to }) => meetingsBefore(meetings, to));

/** Whether it is not known yet when the partnership met. */
export const meetingsAwaited = ({ meetings: { status } }: ReadyState): boolean =>
  status === "unasked" || status === "loading";
