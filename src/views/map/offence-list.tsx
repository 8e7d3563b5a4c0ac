// The offences to choose from: each row its count, its line of months and whether its change is clear.
import { periodName } from "../../core/area/period.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { judgedOf } from "../../core/statistics/change.ts";
import type { OffenceRow } from "../../core/wards/offence-list-rows.ts";
import { offenceList, period, selection } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { Sparkline } from "../kit/sparkline.tsx";
import { useActions } from "../kit/use-actions.ts";
import { VerdictSign } from "../kit/verdict-badge.tsx";

/** The list behind one button, where there is no room for it. */
export function OffenceChoice() {
  const { label } = useModel(selection);
  const face = (
    <span className="offence-choice-label">
      <strong>{label}</strong> <span aria-hidden="true">▾</span>
    </span>
  );
  return (
    <Disclosure label={face} name={`Offence: ${label}`} className="offence-choice">
      {(close) => <OffenceList onChosen={close} />}
    </Disclosure>
  );
}

export function OffenceList({ onChosen }: { readonly onChosen?: () => void }) {
  const list = useModel(offenceList);
  const chosen = useModel(selection).slugs;
  const ofWards = useAppState((state) => state.view.wards.length > 0);
  const area = useModel((state) => state.dataset.name);
  const range = useModel(period);
  const { chooseOffence } = useActions();
  const choose = (slug: string, additive: boolean): void => {
    chooseOffence(slug, additive);
    if (!additive) onChosen?.();
  };
  return (
    <section className="offences" aria-labelledby="offences-title">
      <div className="offences-head">
        <h2 id="offences-title">Offences</h2>
        <p className="small muted">
          {ofWards && "All of "}
          {area}, {periodName(range)}
        </p>
      </div>
      <ul className="offence-rows">
        {list.rows.map((row) => (
          <OffenceItem key={row.offence.slug} row={row} chosen={chosen.includes(row.offence.slug)} onChoose={choose} />
        ))}
      </ul>
      <p className="small muted offences-foot">
        {list.rows.some(({ line }) => line.some((count) => count !== null)) &&
          `Months of the line: ${list.rows[0]!.line.length}. `}
        {list.rows.some(({ change }) => judgedOf(change).known) && "Sign: clear change on the year before. "}Tick, Ctrl
        or ⌘, for several.
      </p>
    </section>
  );
}

interface OffenceItemProps {
  readonly row: OffenceRow;
  readonly chosen: boolean;
  onChoose(slug: string, additive: boolean): void;
}

function OffenceItem({ row, chosen, onChoose }: OffenceItemProps) {
  const { offence, count, change, line } = row;
  return (
    <li className={`offence-row offence-${offence.parent ? "child" : "top"}`} data-chosen={chosen}>
      <input
        type="checkbox"
        className="offence-tick"
        checked={chosen}
        aria-label={`${offence.label} with others`}
        onChange={() => onChoose(offence.slug, true)}
      />
      <button
        type="button"
        className="offence-button"
        aria-pressed={chosen}
        title={offence.definition}
        onClick={(event) => onChoose(offence.slug, event.ctrlKey || event.metaKey)}
      >
        <span className="offence-label">{offence.label}</span>
        <span className="offence-count">{count.known ? formatCount(count.value) : (count.shown ?? "no total")}</span>
        <Sparkline values={line} />
        {change.known ? <VerdictSign judged={change.value} quiet /> : <span className="verdict-sign" />}
      </button>
    </li>
  );
}
