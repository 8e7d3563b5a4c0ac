// Whether blank cells of some columns repeat the cell above them, where they stand as if they did.
import { blankQuestion } from "../../core/extract/blank-cells.ts";
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
