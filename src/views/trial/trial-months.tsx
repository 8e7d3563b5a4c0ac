// First and last month of a trial, and how far around the area is looked.
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { RINGS, withRing, withUntil } from "../../core/hotspots/trials/trial-shown.ts";
import { selection } from "../../state/models.ts";
import { actionEnd, actionMonth, actionMonths, endMonths, ringMetres } from "../../state/trial-models.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";

export function TrialMonths() {
  const { address } = useApp();
  const shown = useAppState((state) => state.view.shown);
  const months = useModel(actionMonths);
  const since = useModel(actionMonth);
  const end = useModel(actionEnd);
  const ends = useModel(endMonths);
  const metres = useModel(ringMetres);
  const offered = months.includes(since) ? months : [...months, since].sort((a, b) => a - b);
  const { noun } = useModel(selection);
  return (
    <div className="trial-months">
      <MonthField
        name="First month of the action"
        months={offered}
        value={since}
        onChange={(month) => address.choose({ since: month, shown: withUntil(shown, null) })}
      />
      <MonthField
        name="Last month"
        months={ends}
        value={end}
        onChange={(month) => address.choose({ since, shown: withUntil(shown, month === ends.at(-1) ? null : month) })}
      />
      <label className="field">
        <span>Look around it</span>
        <select
          value={metres}
          onChange={(event) => address.choose({ shown: withRing(shown, Number(event.target.value)) })}
        >
          {RINGS.map((ring) => (
            <option key={ring} value={ring}>
              {ring === 0 ? "Not at all" : `${ring} m`}
            </option>
          ))}
        </select>
      </label>
      <p className="small muted">
        The {noun} of these months, at most 12, are set against the same months a year earlier.
      </p>
    </div>
  );
}

interface MonthFieldProps {
  readonly name: string;
  readonly months: readonly number[];
  readonly value: number;
  readonly onChange: (month: number) => void;
}

function MonthField({ name, months, value, onChange }: MonthFieldProps) {
  return (
    <label className="field">
      <span>{name}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {months.map((month) => (
          <option key={month} value={month}>
            {shortMonthName(month)}
          </option>
        ))}
      </select>
    </label>
  );
}
