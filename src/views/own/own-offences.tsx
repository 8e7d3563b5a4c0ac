// Every offence of an extract with its count and what it is counted as: those that nobody knows first, and none is dropped.
import { OPEN_DATA_TAXONOMY } from "../../core/area/open-data-taxonomy.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import {
  type MappedOffence,
  type Mapping,
  mappedOffences,
  type OffenceChoice,
  withOffence,
} from "../../core/extract/mapping.ts";
import { printedOffence } from "../../core/extract/offence-labels.ts";
import { PrintedTable } from "./table-of-choices.tsx";

interface OffenceChoicesProps {
  readonly index: number;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** Whether all rows were looked through. */
  readonly isWhole: boolean;
}

const OWN = { crime: "own:crime", incident: "own:incident", sum: "sum" } as const;

export function OffenceChoices({ index, mapping, onChange, isWhole }: OffenceChoicesProps) {
  const all = mappedOffences(mapping);
  const { profile, looked } = mapping;
  if (profile.columns.offence === undefined && profile.columns.code === undefined) return null;
  // What was unknown stays where it was when it is assigned: a row under somebody's hand does not move.
  const isOpen = ({ basis, doubt }: MappedOffence): boolean => basis === "own" || basis === "profile" || doubt !== "";
  const open = all.filter(isOpen);
  const rest = all.filter((one) => !isOpen(one));
  const unknown = all.filter(({ basis }) => basis === "own").length;
  const table = (label: string, offences: readonly MappedOffence[]) => (
    <PrintedTable
      label={label}
      choice="Counted as"
      all={offences}
      row={(offence) => (
        <OffenceRow key={`${offence.name}\n${offence.code}`} {...{ index, mapping, offence, onChange }} />
      )}
    />
  );
  return (
    <section aria-labelledby={`own-offences-${index}`} className="own-part">
      <h3 id={`own-offences-${index}`}>Offences</h3>
      <p className="small" role="status">
        {numberOf(all.length, "offences", formatCount)}
        {isWhole ? "" : ` in the first ${formatCount(looked.rows)} rows`}:{" "}
        {unknown === 0
          ? "each is known or assigned."
          : `${formatCount(unknown)} nobody knows. Each is counted as a kind of its own, among other crime, unless you assign it.`}
        {looked.others > 0 &&
          ` ${formatCount(looked.others)} rows have still other offences, counted as kinds of their own.`}
      </p>
      {open.length > 0 && table("Offences to look at", byRows(open))}
      {rest.length > 0 && (
        <details className="own-known">
          <summary>{numberOf(rest.length, "known offences", formatCount)}</summary>
          {table("Known offences", rest)}
        </details>
      )}
    </section>
  );
}

function byRows(offences: readonly MappedOffence[]): readonly MappedOffence[] {
  return offences.toSorted((a, b) => b.rows - a.rows);
}

interface OffenceRowProps extends Omit<OffenceChoicesProps, "isWhole"> {
  readonly offence: MappedOffence;
}

function OffenceRow({ index, mapping, offence, onChange }: OffenceRowProps) {
  const { name, code, rows, basis, doubt } = offence;
  const printed = printedOffence(offence);
  const id = `own-offence-${index}-${mapping.looked.offences.findIndex((one) => one.name === name && one.code === code)}`;
  const choose = (value: string): void => {
    const own = value === OWN.crime ? "crime" : value === OWN.incident ? "incident" : null;
    const choice: OffenceChoice = value === OWN.sum ? "sum" : own === null ? { category: value } : { own };
    onChange(withOffence(mapping, offence, choice));
  };
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{printed}</label>
      </th>
      <td className="own-number">{formatCount(rows)}</td>
      <td>
        <select id={id} value={chosenFor(mapping, offence)} onChange={({ target }) => choose(target.value)}>
          {offence.canBeSum && <option value={OWN.sum}>Not counted: a sum over offences</option>}
          {offence.canBeOwn && (
            <>
              <option value={OWN.crime}>A kind of its own, a crime</option>
              <option value={OWN.incident}>A kind of its own, an incident and no crime</option>
            </>
          )}
          {OPEN_DATA_TAXONOMY.map(({ category, label }) => (
            <option key={category} value={category}>
              {label}
            </option>
          ))}
          {mapping.profile.categories
            .filter(({ category }) => category === offence.category && !isOwnKind(mapping, offence))
            .map(({ category, label }) => (
              <option key={category} value={category}>
                {label}
              </option>
            ))}
        </select>
        <p className="small muted">{[BASES[basis], doubt].filter((text) => text !== "").join(". ")}</p>
      </td>
    </tr>
  );
}

const BASES: Readonly<Record<MappedOffence["basis"], string>> = {
  profile: "Assigned",
  code: "Known by its code",
  name: "Known by its name",
  own: "Not known",
  total: "",
};

function chosenFor(mapping: Mapping, offence: MappedOffence): string {
  const { basis, category } = offence;
  if (basis === "total") return OWN.sum;
  if (basis === "own") return OWN.crime;
  if (!isOwnKind(mapping, offence)) return category;
  return mapping.profile.categories.some((one) => one.category === category && !one.isCrime) ? OWN.incident : OWN.crime;
}

/** Whether it is assigned to a kind that bears its own name. */
function isOwnKind({ profile }: Mapping, { category, ownCategory }: MappedOffence): boolean {
  return category === ownCategory && profile.categories.some((one) => one.category === category);
}
