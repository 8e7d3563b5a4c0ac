// Every outcome of an extract with its rows and what it is taken for: those that are not understood, or were assigned, first.
import { OUTCOME_MEANINGS } from "../../core/area/known-outcomes.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { type MappedOutcome, mappedOutcomes, withOutcome } from "../../core/extract/mapped-outcomes.ts";
import type { Mapping } from "../../core/extract/mapping.ts";
import { ASSIGNABLE_OUTCOMES } from "../../core/extract/outcome-labels.ts";
import { PrintedTable } from "./table-of-choices.tsx";

interface OutcomeChoicesProps {
  readonly index: number;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const MEANINGS = Object.entries(OUTCOME_MEANINGS).filter(([meaning]) => meaning !== "other");
const BASES: Readonly<Record<MappedOutcome["basis"], string>> = {
  profile: "Assigned",
  name: "Known by its name or type",
  none: "It says that nothing is known",
  own: "Not understood",
};

export function OutcomeChoices({ index, mapping, onChange }: OutcomeChoicesProps) {
  const all = mappedOutcomes(mapping);
  if (mapping.profile.columns.outcome === undefined || all.length === 0) return null;
  const isOpen = ({ basis }: MappedOutcome): boolean => basis === "own" || basis === "profile";
  const [open, rest] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  const unknown = all.filter(({ basis }) => basis === "own").length;
  const table = (label: string, outcomes: readonly MappedOutcome[]) => (
    <PrintedTable
      label={label}
      choice="What it is"
      all={outcomes}
      row={(outcome) => <OutcomeRow key={outcome.text} {...{ index, mapping, outcome, onChange }} />}
    />
  );
  return (
    <section aria-labelledby={`own-outcomes-${index}`} className="own-part">
      <h3 id={`own-outcomes-${index}`}>Outcomes</h3>
      <p className="small" role="status">
        {numberOf(all.length, "outcomes", formatCount)}:{" "}
        {unknown === 0
          ? "each is known or assigned."
          : `${formatCount(unknown)} not understood, counted as not known unless you say what they are.`}
      </p>
      {open.length > 0 && table("Outcomes to look at", open)}
      {rest.length > 0 && (
        <details className="own-known">
          <summary>{numberOf(rest.length, "known outcomes", formatCount)}</summary>
          {table("Known outcomes", rest)}
        </details>
      )}
    </section>
  );
}

interface OutcomeRowProps extends OutcomeChoicesProps {
  readonly outcome: MappedOutcome;
}

function OutcomeRow({ index, mapping, outcome: { text, rows, slug, basis }, onChange }: OutcomeRowProps) {
  const id = `own-outcome-${index}-${mapping.looked.outcomes.findIndex((one) => one.text === text)}`;
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{text}</label>
      </th>
      <td className="own-number">{formatCount(rows)}</td>
      <td>
        <select id={id} value={slug} onChange={({ target }) => onChange(withOutcome(mapping, text, target.value))}>
          <option value="">{basis === "own" ? "Not understood: counted as not known" : "What its words tell"}</option>
          {MEANINGS.map(([meaning, { label }]) => (
            <optgroup key={meaning} label={sentenceCase(label)}>
              {ASSIGNABLE_OUTCOMES.filter((one) => one.meaning === meaning).map((one) => (
                <option key={one.slug} value={one.slug}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <p className="small muted">{BASES[basis]}</p>
      </td>
    </tr>
  );
}
