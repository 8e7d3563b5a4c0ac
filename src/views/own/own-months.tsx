// Months that an extract does not hold whole: left out, they are missing, and no month is compared with a part of one.
import { useState } from "react";
import { monthName, parseMonth } from "../../core/basics/months.ts";
import type { PartProps } from "./part-of-extract.ts";

export function LeftMonths({ index, mapping, onChange }: Omit<PartProps, "faults">) {
  const { profile } = mapping;
  const [text, setText] = useState("");
  const choose = (leftMonths: readonly string[]): void => onChange({ ...mapping, profile: { ...profile, leftMonths } });
  const month = parseMonth(text.trim());
  const id = `own-left-${index}`;
  const add = (): void => {
    choose([...new Set([...profile.leftMonths, text.trim()])].sort());
    setText("");
  };
  return (
    <section aria-labelledby={`${id}-title`} className="own-part">
      <h3 id={`${id}-title`}>Months that the file does not hold whole</h3>
      <p className="small muted">
        A month of which the file has a part alone looks like a fall. Left out, it is missing, and nothing is compared
        with it.
      </p>
      {profile.leftMonths.length > 0 && (
        <ul className="plain-list">
          {profile.leftMonths.map((left) => (
            <li key={left}>
              {monthName(parseMonth(left)!)} is left out.{" "}
              <button
                type="button"
                className="link-button"
                onClick={() => choose(profile.leftMonths.filter((one) => one !== left))}
              >
                Count it <span className="visually-hidden">again: {monthName(parseMonth(left)!)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="own-field">
        <label htmlFor={id}>Month to leave out, such as 2025-06</label>
        <span className="button-row">
          <input
            id={id}
            type="month"
            size={8}
            maxLength={7}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="button" className="button" disabled={month === null} onClick={add}>
            Leave it out
          </button>
        </span>
      </p>
    </section>
  );
}
