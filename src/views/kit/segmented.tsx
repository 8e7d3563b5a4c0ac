// A row of choices of which one holds.
import { useId } from "react";
import "../styles/segmented-choices.css";

export interface SegmentedProps<Choice extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value: Choice;
  onChoose(value: Choice): void;
}

export function Segmented<Choice extends string>({ legend, choices, value, onChoose }: SegmentedProps<Choice>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segment">
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
