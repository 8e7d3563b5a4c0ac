// How the dates are written: told by their values, or asked where these tell nothing.
import { datesOf, settledProfile, whyMidnight } from "../../core/extract/mapping.ts";
import type { DateForm } from "../../core/extract/profile.ts";
import type { PartProps } from "./part-of-extract.ts";

const FORMS: readonly (readonly [form: DateForm, label: string])[] = [
  ["day-first", "Day first: 31/01/2025"],
  ["iso", "Year first: 2025-01-31"],
  ["month-first", "Month first: 01/31/2025"],
  ["excel", "Numbers of days, as Excel keeps them"],
  ["excel-1904", "Numbers of days from 1904, as older Excel on a Mac"],
];

export function DateChoices({ index, mapping, onChange, faults }: PartProps) {
  const { columns } = mapping.profile;
  if (columns.date === undefined && columns.month === undefined) return null;
  const { question, why } = datesOf(mapping);
  const { dateForm, midnight } = settledProfile(mapping);
  const choose = (form: DateForm): void => onChange({ ...mapping, form });
  const id = `own-dates-${index}`;
  const isInvalid = faults.length > 0;
  const midnightReason = whyMidnight(mapping);
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="own-part">
      <h3 id={`${id}-title`}>Dates</h3>
      {question !== null ? (
        <fieldset className="own-question" aria-describedby={`${id}-fault`} data-invalid={isInvalid}>
          <legend>{question.text}</legend>
          {question.choices.map(({ value, label }) => (
            <label key={value} className="own-radio">
              <input
                type="radio"
                name={id}
                value={value}
                checked={mapping.form === value}
                onChange={() => choose(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="own-field">
          <label htmlFor={`${id}-form`}>How they are written</label>
          <select id={`${id}-form`} value={dateForm} onChange={({ target }) => choose(target.value as DateForm)}>
            {FORMS.map(([form, label]) => (
              <option key={form} value={form}>
                {label}
              </option>
            ))}
          </select>
          <span className="small muted">{mapping.form === null ? `Guessed: ${why}.` : "Chosen."}</span>
        </p>
      )}
      <p id={`${id}-fault`} role="status" className={isInvalid ? "own-fault" : undefined}>
        {faults.join(" ")}
      </p>
      {midnightReason !== null && (
        <label className="own-radio">
          <input
            type="checkbox"
            aria-describedby={`${id}-midnight`}
            checked={midnight === "no-time"}
            onChange={({ target }) => onChange({ ...mapping, midnight: target.checked ? "no-time" : "time" })}
          />
          <span>
            00:00 stands for a time that is not known{" "}
            <span id={`${id}-midnight`} className="small muted">
              {midnightReason}
            </span>
          </span>
        </label>
      )}
    </section>
  );
}
