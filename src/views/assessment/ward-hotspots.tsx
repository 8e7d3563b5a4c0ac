// The hotspots of a ward that hold most offences, or why there are none.

import { formatCount } from "../../core/basics/numbers.ts";
import { inSentence } from "../../core/basics/words.ts";
import { hectaresText, shareText } from "../../core/hotspots/chance/hotspot-words.ts";
import { wardHotspots } from "../../state/assessment-models.ts";
import { hotspotAnswer } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { more, obstacle } from "../../state/questions.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { VerdictOf } from "./figure-cells.tsx";

export function WardHotspots() {
  const chosen = useModel(selection);
  return (
    <>
      <h3>Hotspots of {inSentence(chosen.label)}</h3>
      <Hotspots />
    </>
  );
}

function Hotspots() {
  const reason = useModel(obstacle);
  const answer = useModel(hotspotAnswer);
  const list = useModel(wardHotspots);
  const chosen = useModel(selection);
  const advice = useModel(more.offences);
  if (reason !== null) return <p className="muted">{reason}</p>;
  if (list === null)
    return (
      <p className="muted" role="status">
        Working out the hotspots …
      </p>
    );
  if (answer?.known === false)
    return (
      <p className="muted">
        No hotspots: {answer.reason}.{advice}
      </p>
    );
  if (list.length === 0)
    return (
      <p className="muted">
        No hotspot has more of its offences here than in any other ward. The map shows those of the other wards.
      </p>
    );
  return (
    <ol className="ward-hotspots">
      {list.map(({ hotspot, here }) => (
        <li key={hotspot.id}>
          <ViewLink to={{ page: "map", map: "hotspots", hotspot: hotspot.id }}>{hotspot.name}</ViewLink>:{" "}
          <strong>{formatCount(hotspot.offences)}</strong>
          {here !== hotspot.offences && `, ${here === null ? "perhaps not all" : formatCount(here)} in this ward`}{" "}
          <VerdictOf change={hotspot.change} />
          <br />
          <span className="small muted">
            {hectaresText(hotspot.hectares)} · {shareText(hotspot, chosen)}
          </span>
        </li>
      ))}
    </ol>
  );
}
