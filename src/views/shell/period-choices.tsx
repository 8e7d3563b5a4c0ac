// The choice of a period: by name, or by its first and last month.
import { useId } from "react";
import { comparisonNotes } from "../../core/area/comparison-needs.ts";
import { presetsOf } from "../../core/area/period.ts";
import { rangeName } from "../../core/area/range-name.ts";
import type { Month, MonthRange } from "../../core/basics/months.ts";
import { monthsOf } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import "../styles/period-menu.css";

export interface PeriodChoicesProps {
  readonly range: MonthRange;
  readonly onDone: () => void;
}

export function PeriodChoices({ range, onDone }: PeriodChoicesProps) {
  const coverage = useModel((state) => state.dataset.coverage);
  const { choosePeriod } = useActions();
  const presets = presetsOf(coverage);
  const notes = comparisonNotes(coverage, presets);
  const chosen = presets.find((preset) => preset.range.from === range.from && preset.range.to === range.to);
  return (
    <div className="period-choices">
      <ul className="choice-list">
        {presets.map((preset, index) => (
          <li key={preset.id}>
            <button
              type="button"
              className="choice"
              aria-pressed={preset === chosen}
              onClick={() => {
                choosePeriod(preset.range);
                onDone();
              }}
            >
              <span>{preset.label}</span>
              <span className="small muted">
                {rangeName(preset.range)}
                {notes.each[index] !== "" && <span className="choice-note">{notes.each[index]}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="period-ends">
        <MonthSelect
          label="From"
          months={monthsOf(coverage.range)}
          value={range.from}
          onChoose={(from) => choosePeriod({ from, to: Math.max(from, range.to) })}
        />
        <MonthSelect
          label="To"
          months={monthsOf(coverage.range)}
          value={range.to}
          onChoose={(to) => choosePeriod({ from: Math.min(range.from, to), to })}
        />
      </div>
      <p className="small muted">{notes.all}</p>
    </div>
  );
}

interface MonthSelectProps {
  readonly label: string;
  readonly months: readonly Month[];
  readonly value: Month;
  onChoose(month: Month): void;
}

function MonthSelect({ label, months, value, onChoose }: MonthSelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(Number(event.target.value))}>
        {months.map((month) => (
          <option key={month} value={month}>
            {shortMonthName(month)}
          </option>
        ))}
      </select>
    </div>
  );
}
