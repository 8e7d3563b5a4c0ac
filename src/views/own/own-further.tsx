// Which rows count where a further column tells apart those of the same ward, month and offence: sums over others do not.
import { formatCount } from "../../core/basics/numbers.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { plainName } from "../../core/build/readers/column-name.ts";
import { furtherDoubts } from "../../core/extract/further-words.ts";
import { withoutOf, withValue } from "../../core/extract/mapping-rows.ts";
import type { PartProps } from "./part-of-extract.ts";

/** Values that are shown of a column. */
const MOST = 30;

export function FurtherChoices({ mapping, onChange }: Pick<PartProps, "mapping" | "onChange">) {
  const { further } = mapping.looked;
  const without = withoutOf(mapping);
  const isLeft = (column: string, text: string): boolean =>
    (without[column] ?? []).some((one) => plainName(one) === plainName(text));
  return (
    <>
      {furtherDoubts(further).map((text) => (
        <p key={text} className="caveat">
          {text}
        </p>
      ))}
      {further.columns.map(({ name, values }) => (
        <fieldset key={name} className="own-question">
          <legend>Which rows count, by “{shortText(name, 60)}”: sums over others would be counted twice</legend>
          {values.slice(0, MOST).map(({ text, count }) => (
            <label key={text} className="own-radio">
              <input
                type="checkbox"
                checked={!isLeft(name, text)}
                onChange={({ target }) => onChange(withValue(mapping, { column: name, text }, target.checked))}
              />
              <span>
                {text === "" ? "a blank cell" : shortText(text, 60)} ({formatCount(count)})
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
