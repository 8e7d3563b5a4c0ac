// Areas that were hotspots a year earlier and are none now: a list of what is there would never show them.
import { goneText } from "../../core/hotspots/chance/hotspot-words.ts";
import { difference } from "../../state/hotspot-models.ts";
import { useModel } from "../kit/app-context.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";

export function GoneHotspots() {
  const answer = useModel(difference);
  const gone = answer?.known ? answer.value.areas.filter((area) => area.wasHotspot && !area.isHotspot) : [];
  if (gone.length === 0) return null;
  const clear = gone.filter(({ change }) => change.verdict === "clearly down");
  return (
    <ul className="gone-hotspots caveat">
      {clear.map((area) => (
        <li key={area.id}>
          {goneText(area)}: <VerdictBadge verdict={area.change.verdict} />
        </li>
      ))}
      {gone.length > clear.length && <li>{faded(gone.length - clear.length)}</li>}
    </ul>
  );
}

/** Those whose fall may be chance. */
function faded(count: number): string {
  return count === 1
    ? "One more fell below the mark, without a clear change."
    : `${count} more fell below the mark, without a clear change.`;
}
