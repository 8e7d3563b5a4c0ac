// What is said and offered where hotspots are too large to be walked, or too few are small enough.
import { otherText, sizeLines } from "../../core/hotspots/patrols/foot-words.ts";
import type { PatrolCandidate } from "../../core/hotspots/patrols/patrol.ts";
import { chooseOnly, type PatrolChoice } from "../../core/hotspots/patrols/patrol-choice.ts";
import { formatPatrol } from "../../core/hotspots/patrols/patrol-text.ts";
import { offered } from "../../state/patrol-models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";

export function TooLarge({ candidates }: { readonly candidates: readonly PatrolCandidate[] }) {
  return sizeLines(candidates.map(({ hotspot }) => hotspot)).map((line) => (
    <p key={line} className="small">
      {line}
    </p>
  ));
}

/** Takes the bandwidth and its best areas at once. */
export function OtherWidth({ choice }: { readonly choice: PatrolChoice }) {
  const { address } = useApp();
  const other = useModel(offered);
  const chosen = useAppState((state) => state.view.bandwidth);
  if (other === null) return null;
  const { bandwidth, ids } = other;
  const take = (): void => address.choose({ bandwidth, patrol: formatPatrol(chooseOnly(choice, ids)) });
  return (
    <p>
      {otherText(other, chosen)}{" "}
      <button type="button" className="button button-strong" onClick={take}>
        Best {ids.length} at {bandwidth} m
      </button>
    </p>
  );
}
