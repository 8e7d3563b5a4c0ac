// Whether blank cells of some columns repeat the cell above them, where they stand as if they did.
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { blankQuestion } from "../../core/extract/blank-cells.ts";
import { withRepeated } from "../../core/extract/mapping-rows.ts";
import type { PartProps } from "./part-of-extract.ts";

const ANSWERS = ["Yes, each repeats the cell above", "No, nothing is known there"];

export function BlankCellsChoice({ index, mapping, onChange }: Omit<PartProps, "faults">) {
  const { looked, profile } = mapping;
  const { blankCells, ...unanswered } = profile;
  const question = blankQuestion(looked.blankCells, unanswered);
  if (question === null) return null;
  const isOpen = blankQuestion(looked.blankCells, profile) !== null;
  return (
    <fieldset className="own-question">
      <legend>{question.text}</legend>
      {ANSWERS.map((label, answer) => (
        <label key={label} className="own-radio">
          <input
            type="radio"
            name={`own-blank-cells-${index}`}
            checked={!isOpen && (blankCells?.length === 0 ? 1 : 0) === answer}
            onChange={() =>
              onChange({ ...mapping, profile: { ...profile, blankCells: answer === 0 ? question.roles : [] } })
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Columns of which some blank cells may repeat the cell above, though nothing has to be asked of them. */
export function RepeatedCells({ mapping, onChange }: Pick<PartProps, "mapping" | "onChange">) {
  const { looked, profile } = mapping;
  const { columns, blankCells = [] } = profile;
  return looked.blankCells
    .filter(({ isAsked }) => !isAsked)
    .map(({ role, blank, rows }) => (
      <label key={role} className="own-radio">
        <input
          type="checkbox"
          checked={blankCells.includes(role)}
          onChange={({ target }) => onChange(withRepeated(mapping, role, target.checked))}
        />
        <span>
          Blank cells of “{columns[role]}” ({formatCount(blank)} of {numberOf(rows, "rows", formatCount)}) repeat the
          cell above
        </span>
      </label>
    ));
}
