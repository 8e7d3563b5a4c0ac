// What residents see of what became of the reports: per cents of the whole area in one year, or a sentence on why there are none.
import { OUTCOME_MEANINGS } from "../../core/area/known-outcomes.ts";
import { residentsYear } from "../../core/assessment/residents-outcome-words.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { yearOf } from "../../core/basics/months.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import type { ResidentsPicture } from "../../state/outcome-models.ts";
import { WideTable } from "../kit/wide-table.tsx";

interface ResidentsProps {
  readonly picture: ResidentsPicture;
  readonly label: string;
  /** What of the area is shown otherwise; null: all of it. */
  readonly part: "ward" | "district" | null;
}

export function OutcomesForResidents({ picture, label, part }: ResidentsProps) {
  const { area, year, told } = picture;
  const shares = told?.shares ?? [];
  const where = `${label} in ${area}${year === null ? "" : `, ${yearOf(year.from)}`}`;
  const found = shares.map(({ label: name, share }) => `${formatShare(share)} ${name}`);
  return (
    <>
      <p className="sentence on-sheet">
        What became of the reports. {where}: {found.length === 0 ? "not shown to residents" : found.join(", ")}.{" "}
      </p>
      <p className="sentence">{residentsYear(label, year, told)} </p>
      {part !== null && (
        <p className="sentence">
          What became of the reports of one {part} is not shown to residents; this is of all {area}.{" "}
        </p>
      )}
      {told !== null && told.shares === null && told.reports > 0 && (
        <p className="sentence">
          Not shown to residents: of {label}, or of a kind of offence or a district in it, so few reports had one
          outcome that somebody may know whose they were. Choose a kind of offence with more reports.
        </p>
      )}
      {shares.length > 0 && (
        <>
          <WideTable
            label={`${where} by outcome`}
            className="outcome-meanings"
            caption={`${where}, per cent of the reports`}
          >
            <thead>
              <tr>
                <th scope="col">Outcome</th>
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ label: name, share }) => (
                <tr key={name}>
                  <th scope="row">{sentenceCase(name)}</th>
                  <td>{formatShare(share)}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          <details className="small">
            <summary>What these words mean</summary>
            <dl className="outcome-words">
              {shares
                .flatMap(({ meanings }) => meanings)
                .map((meaning) => (
                  <div key={meaning}>
                    <dt>{sentenceCase(OUTCOME_MEANINGS[meaning].label)}</dt>
                    <dd>{OUTCOME_MEANINGS[meaning].explanation}</dd>
                  </div>
                ))}
            </dl>
          </details>
        </>
      )}
    </>
  );
}
