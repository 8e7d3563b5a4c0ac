// Areas that were hotspots a year earlier and are none now: a list of what is there would never show them.
import { goneText } from "../../core/hotspots/words.ts";
import { difference } from "../../state/hotspot-models.ts";
import { useModel } from "../app-context.ts";
import { VerdictBadge } from "../verdict-badge.tsx";

export function GoneHotspots() {
  const answer = useModel(difference);
  const gone = answer?.known ? answer.value.areas.filter((area) => area.wasHotspot && !area.isHotspot) : [];
  if (gone.length === 0) return null;
  return (
    <ul className="gone-hotspots caveat">
      {gone.map((area) => (
        <li key={area.id}>
          {goneText(area)}: <VerdictBadge verdict={area.change.verdict} />
        </li>
      ))}
    </ul>
  );
}
