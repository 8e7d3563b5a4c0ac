// The way to what has changed since the partnership last met.
import { meetingDate } from "../../core/assessment/meetings.ts";
import { pastMeetings } from "../../state/past-meetings.ts";
import { useModel } from "../kit/app-context.ts";
import { useMeetings } from "../kit/use-meetings.ts";
import { ViewLink } from "../kit/view-link.tsx";

export function SinceMeeting() {
  useMeetings();
  const [last] = useModel(pastMeetings);
  if (last === undefined) return null;
  return (
    <p className="screen-only">
      <ViewLink to={{ page: "assessment", since: last.since }}>
        What has changed since {meetingDate(last.meeting)}
      </ViewLink>{" "}
      <span className="muted">· {last.meeting.title}</span>
    </p>
  );
}
