// Whether blank cells in the column of wards repeat the ward above them, where they stand as if they did.
import { blankQuestion } from "../../core/extract/blank-wards.ts";
import type { PartProps } from "./part-of-extract.ts";

const ANSWERS = [
  ["above", "Yes, each counts in the ward above it"],
  ["none", "No, their ward is not known"],
] as const;

export function BlankWardsChoice({ index, mapping, onChange }: Omit<PartProps, "faults">) {
  const { looked, profile } = mapping;
  const { blankWards, ...unanswered } = profile;
  const question = blankQuestion(looked.blankWards, unanswered);
  if (question === null) return null;
  return (
    <fieldset className="own-question">
      <legend>{question.text}</legend>
      {ANSWERS.map(([value, label]) => (
        <label key={value} className="own-radio">
          <input
            type="radio"
            name={`own-blank-wards-${index}`}
            checked={blankWards === value}
            onChange={() => onChange({ ...mapping, profile: { ...profile, blankWards: value } })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
