// "What became of the reports": bars by month of the offence, shares over the months that are old enough, and every ward or offence.
import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { OUTCOME_CAVEATS, outcomesMonths, outcomesTitle } from "../../core/assessment/outcome-words.ts";
import { asBroken } from "../../core/basics/failure.ts";
import { audience, period } from "../../state/models.ts";
import { firstOffence, firstWard } from "../../state/offence-course.ts";
import {
  type AreaOutcomes,
  type Asked,
  inParts,
  type OutcomePicture,
  outcomePicture,
  pictureSteps,
  readOutcomes,
  residentsPicture,
} from "../../state/outcome-models.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import { WhenNear } from "../kit/when-needed.tsx";
import { OutcomeLines } from "./outcome-lines.tsx";
import { OutcomeMeanings } from "./outcome-meanings.tsx";
import { OutcomeMonths } from "./outcome-months.tsx";
import { OutcomesForResidents } from "./outcomes-for-residents-view.tsx";
import "../styles/outcomes.css";

type Arrival = { readonly outcomes: AreaOutcomes } | { readonly fault: string } | null;

/** Of what will stand there, until it does: residents see less. */
const KEPT = { residents: 360, everyone: 640 };

export function OutcomesSection() {
  const readers = useAppState(audience);
  const [isThere, setThere] = useState(false);
  const height = KEPT[readers === "public" ? "residents" : "everyone"];
  return (
    <Alone what="What became of the reports">
      <WhenNear height={isThere ? 0 : height} fetched>
        <Outcomes onThere={setThere} />
      </WhenNear>
    </Alone>
  );
}

interface OutcomesProps {
  /** Whether all of it is there: then its place needs not be kept. */
  readonly onThere: (isThere: boolean) => void;
}

/** Of the ward that its own page is about, else of the district. */
function Outcomes({ onThere }: OutcomesProps) {
  const ward = useModel((state) => (state.view.page === "ward" ? firstWard(state) : null));
  const arrival = useOutcomes();
  const isFault = arrival !== null && "fault" in arrival;
  useLayoutEffect(() => {
    if (isFault) onThere(true);
  }, [isFault, onThere]);
  return (
    <section aria-labelledby="outcomes" className="outcomes">
      <h2 id="outcomes">What became of the reports</h2>
      {arrival === null && (
        <p className="muted" role="status">
          Loading what became of the reports…
        </p>
      )}
      {isFault && <p role="alert">{arrival.fault}</p>}
      {arrival !== null && "outcomes" in arrival && <Shown ward={ward} outcomes={arrival.outcomes} onThere={onThere} />}
    </section>
  );
}

/** Those of the area shown; what came for another is dropped. */
function useOutcomes(): Arrival {
  const shown = useModel((state) => state.dataset);
  const { descriptor } = shown;
  const [arrival, setArrival] = useState<readonly [of: typeof descriptor, arrival: Arrival]>([descriptor, null]);
  useEffect(() => {
    let wanted = true;
    readOutcomes(shown).then(
      (outcomes) => {
        if (wanted) setArrival([descriptor, { outcomes }]);
      },
      (thrown: unknown) => {
        const { message, remedy } = asBroken(thrown, "Reload the page; if it stays, build the package again.");
        if (wanted) setArrival([descriptor, { fault: `${message} ${remedy}` }]);
      },
    );
    return () => {
      wanted = false;
    };
  }, [shown, descriptor]);
  return arrival[0] === descriptor ? arrival[1] : null;
}

interface ShownProps extends OutcomesProps {
  readonly ward: string | null;
  readonly outcomes: AreaOutcomes;
}

function Shown({ ward, outcomes, onThere }: ShownProps) {
  const shown = useModel((state) => state.dataset);
  const offence = useModel(firstOffence);
  const range = useModel(period);
  const readers = useAppState(audience);
  const asked = useMemo(
    (): Asked => ({ offence, period: range, audience: readers, ward }),
    [offence, range, readers, ward],
  );
  const isReady = useWorkedOut(outcomes, asked);
  useLayoutEffect(() => onThere(isReady), [isReady, onThere]);
  const picture = useMemo(
    () => (isReady && readers !== "public" ? outcomePicture(shown, outcomes, asked) : null),
    [shown, outcomes, asked, isReady, readers],
  );
  const residents = useMemo(
    () => (readers === "public" ? residentsPicture(outcomes, offence) : null),
    [outcomes, offence, readers],
  );
  if (!isReady)
    return (
      <p className="muted" role="status">
        Working out what became of the reports…
      </p>
    );
  if (picture === null && residents === null)
    return <p>{offence.label} is recorded as incidents, which are no crimes and have no outcome.</p>;
  return (
    <>
      {picture !== null && <Pictured picture={picture} label={offence.label} />}
      {residents !== null && (
        <OutcomesForResidents
          picture={residents}
          label={offence.label}
          part={ward !== null ? "ward" : shown.whole !== null ? "district" : null}
        />
      )}
      {outcomes.doubts.map((doubt) => (
        <p key={doubt} className="caveat">
          {doubt}
        </p>
      ))}
    </>
  );
}

/** Whether what takes long of a picture is done: a part at a time, between which the page answers. */
function useWorkedOut(outcomes: AreaOutcomes, asked: Asked): boolean {
  const [done, setDone] = useState<Asked | null>(null);
  useEffect(() => {
    let wanted = true;
    void inParts(pictureSteps(outcomes, asked), () => wanted).then(() => {
      if (wanted) setDone(asked);
    });
    return () => {
      wanted = false;
    };
  }, [outcomes, asked]);
  return done === asked;
}

interface PicturedProps {
  readonly picture: OutcomePicture;
  readonly label: string;
}

function Pictured({ picture, label }: PicturedProps) {
  const { own, months, compared, place } = picture;
  const title = outcomesTitle(label, place, own.shares);
  return (
    <>
      <p className="sentence on-sheet">What became of the reports. {title}. </p>
      <p className="sentence">{outcomesMonths(compared, own.shares, months)}</p>
      <div className="assessment-columns">
        <OutcomeMonths picture={picture} label={label} title={title} />
        <OutcomeMeanings picture={picture} label={label} />
      </div>
      <OutcomeLines picture={picture} label={label} />
      <ul className="caveat plain-list">
        {OUTCOME_CAVEATS.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
