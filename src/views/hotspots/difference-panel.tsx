// What became of hotspots between two periods: every area that was one in either, with its verdict, or those that are none any more.
import { rangeName } from "../../core/area/range-name.ts";
import { formatSigned } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { CHOSEN_BY_EARLIER_COUNT, goneText, leaningText } from "../../core/hotspots/chance/hotspot-words.ts";
import type { DifferenceArea } from "../../core/hotspots/density/hotspot.ts";
import { difference } from "../../state/hotspot-models.ts";
import { more, otherPeriod } from "../../state/questions.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";
import { useHotspotActions } from "./use-hotspot-actions.ts";

export function DifferencePanel() {
  const answer = useModel(difference);
  const other = useModel(otherPeriod);
  const advice = useModel(more.compared);
  if (!other.known) return <p className="empty">No comparison: {other.reason}. Choose other months.</p>;
  if (answer === null)
    return (
      <p className="empty" role="status">
        Comparing the two periods …
      </p>
    );
  if (!answer.known)
    return (
      <p className="empty">
        No comparison: {answer.reason}.{advice}
      </p>
    );
  const { areas, earlier, later } = answer.value;
  return (
    <>
      <p className="small muted">
        {rangeName(later)} against {rangeName(earlier)}: the hotspots of the later months, and those of the earlier ones
        that are none any more, each inside its own outline. Only what is more than months vary anyway is coloured.
      </p>
      <ol className="hotspot-items">
        {areas.map((area) => (
          <AreaItem key={area.id} area={area} />
        ))}
      </ol>
      <p className="small muted list-note">{leaningText(areas)}</p>
      {areas.length === 0 && <p className="empty">Neither period has a hotspot.{advice}</p>}
    </>
  );
}

function AreaItem({ area }: { readonly area: DifferenceArea }) {
  const hovered = useAppState((state) => state.hoveredHotspot === area.id);
  const { hoverHotspot } = useHotspotActions();
  const { change, name, wardName, wasHotspot, isHotspot } = area;
  const status = wasHotspot && isHotspot ? "a hotspot in both" : isHotspot ? "new" : "no longer a hotspot";
  return (
    <li
      className="hotspot-item difference-item"
      data-hovered={hovered}
      onPointerEnter={() => hoverHotspot(area.id)}
      onPointerLeave={() => hoverHotspot(null)}
    >
      <span className="hotspot-name">
        <strong>{name}</strong>
        <span className="small muted">
          {wardName} · {status}
        </span>
      </span>
      <span className="hotspot-numbers">
        <strong>
          {formatCount(change.before)} → {formatCount(change.after)}
        </strong>
        <span className="small muted">{formatSigned(change.difference)}</span>
        <VerdictBadge judged={change} />
      </span>
    </li>
  );
}

/** Areas that were hotspots a year earlier and are none now: a list of what is there would never show them. */
export function GoneHotspots() {
  const answer = useModel(difference);
  const gone = answer?.known ? answer.value.areas.filter((area) => area.wasHotspot && !area.isHotspot) : [];
  if (gone.length === 0) return null;
  const clear = gone.filter(({ change }) => change.verdict === "clearly down");
  return (
    <ul className="gone-hotspots caveat">
      {clear.map((area) => (
        <li key={area.id}>
          {goneText(area)}: <VerdictBadge judged={area.change} />
        </li>
      ))}
      {gone.length > clear.length && <li>{faded(gone.length - clear.length)}</li>}
      <li>{CHOSEN_BY_EARLIER_COUNT}</li>
    </ul>
  );
}

/** Those whose fall may be chance. */
function faded(count: number): string {
  return count === 1
    ? "One more fell below the mark, without a clear change."
    : `${count} more fell below the mark, without a clear change.`;
}
