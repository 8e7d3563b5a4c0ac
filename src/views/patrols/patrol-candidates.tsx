// The hotspots a patrol may go to: chosen, open, or rejected for a reason that can be taken back.
import { useState } from "react";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { formatShareFinely } from "../../core/basics/share-finely.ts";
import { hectaresText } from "../../core/hotspots/chance/hotspot-words.ts";
import { isTooLarge, ON_FOOT } from "../../core/hotspots/patrols/foot-area.ts";
import type { PatrolCandidate, PatrolPlan } from "../../core/hotspots/patrols/patrol.ts";
import {
  choose,
  chooseOnly,
  type PatrolChoice,
  REJECTIONS,
  reject,
  restore,
  unchoose,
  undecided,
} from "../../core/hotspots/patrols/patrol-choice.ts";
import { formatPatrol } from "../../core/hotspots/patrols/patrol-text.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { plan } from "../../state/patrol-models.ts";
import { limits } from "../../state/record-limits-models.ts";
import { AddChoice } from "../kit/add-choice.tsx";
import { useApp, useModel } from "../kit/app-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";
import { OtherWidth, TooLarge } from "./patrol-size.tsx";
import "../styles/after-verdict.css";

const OWN_WORDS = "own";

export function PatrolCandidates() {
  const { address } = useApp();
  const planned = useModel(plan);
  if (planned === null) return null;
  const { choice } = planned;
  const change = (next: PatrolChoice): void => address.choose({ patrol: formatPatrol(next) });
  const full = planned.chosen.length >= THRESHOLDS.patrolStops;
  return (
    <>
      {planned.warning !== null && <p className="caveat">{planned.warning}</p>}
      <TooLarge candidates={planned.candidates} />
      <OtherWidth choice={choice} />
      <Suggestion planned={planned} onTake={(ids) => change(chooseOnly(choice, ids))} />
      <ol className="hotspot-items">
        {planned.candidates.map((candidate) => (
          <Candidate key={candidate.hotspot.id} candidate={candidate} choice={choice} full={full} onChange={change} />
        ))}
      </ol>
      {planned.absent.length > 0 && (
        <p className="caveat">
          {planned.absent.length} chosen before {planned.absent.length === 1 ? "is" : "are"} no hotspot of this offence
          and period.{" "}
          <button type="button" className="link-button" onClick={() => change(withoutAbsent(planned))}>
            Leave out
          </button>
        </p>
      )}
    </>
  );
}

/** Where nothing is left of what was chosen, what is proposed stands in again. */
function withoutAbsent({ choice, absent }: PatrolPlan): PatrolChoice {
  return absent.length === choice.chosen.length ? undecided(choice) : absent.reduce(unchoose, choice);
}

function Suggestion({
  planned,
  onTake,
}: {
  readonly planned: PatrolPlan;
  readonly onTake: (ids: readonly string[]) => void;
}) {
  const { store } = useApp();
  const { suggestion } = planned;
  if (suggestion.kind === "none")
    return (
      <p className="small">
        {suggestion.reason}{" "}
        {suggestion.onRequest && (
          <button type="button" className="link-button" onClick={() => store.setState({ patrolAnyway: true })}>
            Suggest all the same
          </button>
        )}
      </p>
    );
  return (
    <p>
      <button type="button" className="button button-strong" onClick={() => onTake(suggestion.ids)}>
        Best {suggestion.areas}, together at most {THRESHOLDS.patrolHectares / 100} km²
      </button>{" "}
      {planned.proposed && <strong className="small">Chosen, until you choose otherwise. </strong>}
      <span className="small muted">
        {formatShare(suggestion.shareOfOffences)} in {formatShareFinely(suggestion.shareOfArea)} of the area:{" "}
        {hectaresText(suggestion.hectares)} together, each of at most {ON_FOOT} ha
      </span>
    </p>
  );
}

interface CandidateProps {
  readonly candidate: PatrolCandidate;
  readonly choice: PatrolChoice;
  /** As many are chosen as may be. */
  readonly full: boolean;
  readonly onChange: (choice: PatrolChoice) => void;
}

function Candidate({ candidate, choice, full, onChange }: CandidateProps) {
  const { hotspot, standing, guarded } = candidate;
  const { point } = useModel(limits);
  const { id, number, name, wardName, offences, change, oneLocation } = hotspot;
  const chosen = standing.kind === "chosen";
  return (
    <li className="hotspot-item patrol-item" data-chosen={chosen} data-standing={standing.kind}>
      <label className="patrol-choice">
        <input
          type="checkbox"
          checked={chosen}
          disabled={standing.kind === "rejected" || (full && !chosen)}
          onChange={(event) => onChange(event.target.checked ? choose(choice, id) : unchoose(choice, id))}
        />
        <span className="hotspot-name">
          <strong>
            {number}. {name}
          </strong>
          <span className="small muted">
            {wardName} · {formatCount(offences)}
            {oneLocation && ` · one ${point}`}
            {isTooLarge(hotspot) && " · too large to walk"} {change.known && <VerdictBadge judged={change.value} />}
          </span>
        </span>
      </label>
      {standing.kind === "rejected" ? (
        <p className="small rejected">
          Left out: {standing.reason}.{" "}
          <button
            type="button"
            className="link-button"
            aria-label={`Take back: ${name}`}
            onClick={() => onChange(restore(choice, id, guarded !== null))}
          >
            Take back
          </button>
        </p>
      ) : (
        <Reject name={name} onReject={(reason) => onChange(reject(choice, id, reason))} />
      )}
    </li>
  );
}

function Reject({ name, onReject }: { readonly name: string; readonly onReject: (reason: string) => void }) {
  const [words, setWords] = useState<string | null>(null);
  if (words !== null)
    return (
      <form
        className="own-words"
        onSubmit={(event) => {
          event.preventDefault();
          onReject(words);
        }}
      >
        <input
          ref={takeFocus}
          aria-label={`Why ${name} is left out`}
          maxLength={THRESHOLDS.reasonLength}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="button" disabled={words.trim() === ""}>
          Leave out
        </button>
        <button type="button" className="link-button small" onClick={() => setWords(null)}>
          Cancel
        </button>
      </form>
    );
  return (
    <AddChoice
      name={`Leave out ${name}`}
      placeholder="Leave out …"
      verb="Leave out"
      options={[
        ...REJECTIONS.map((reason) => ({ value: reason, label: reason })),
        { value: OWN_WORDS, label: "another reason …" },
      ]}
      onAdd={(reason) => (reason === OWN_WORDS ? setWords("") : onReject(reason))}
    />
  );
}
