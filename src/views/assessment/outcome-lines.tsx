// What became of the reports in every ward of an offence, or of every offence of a ward, and that table for a spreadsheet.
import { useEffect, useState } from "react";
import { OUTCOME_MEANINGS } from "../../core/area/known-outcomes.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { type OutcomeFileAbout, outcomesSpreadsheet } from "../../core/assessment/outcome-file.ts";
import { COMPARED, isCompared } from "../../core/assessment/outcome-verdicts.ts";
import { briefShare, fileMonths, runName, shareOf } from "../../core/assessment/outcome-words.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { attribution } from "../../state/map-models.ts";
import type { OutcomeLine, OutcomePicture } from "../../state/outcome-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableButtons } from "../kit/table-buttons.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { WideTable } from "../kit/wide-table.tsx";
import { FATE_KEY, FateSign } from "./fate-badge.tsx";

interface LinesProps {
  readonly picture: OutcomePicture;
  readonly label: string;
}

/** Rows that come in a frame: of hundreds at once the layout would keep the page from answering. */
const PART = 24;

const COLUMNS = [...COMPARED, "open", "other", "unknown"] as const;

export function OutcomeLines({ picture, label }: LinesProps) {
  const source = useModel(attribution);
  const there = useParts(picture.lines.length);
  const { lines, place, isWard, district, others, compared, own, comparisons, notJudged } = picture;
  if (lines.length < 2 || compared.months.length === 0) return null;
  const all = isWard ? lines : [...lines, own];
  const columns = COLUMNS.filter(
    (meaning) => isCompared(meaning) || all.some(({ shares }) => (shareOf(shares.shares, meaning)?.count ?? 0) > 0),
  );
  const what = isWard ? `Offences in ${place} by outcome` : `${label} by ward and outcome`;
  const about = (): OutcomeFileAbout => ({
    what: isWard ? `Offences in ${place}, ${district}, by outcome` : `${label} in ${place} by ward and outcome`,
    first: isWard ? "Offence" : "Ward",
    months: fileMonths(compared),
    notJudged,
    beside: isWard ? district : null,
    address: window.location.href,
  });
  return (
    <>
      <h3>{isWard ? `Every offence in ${place}` : "In every ward"}</h3>
      <WideTable
        label={what}
        className="outcome-lines"
        caption={
          <>
            Per cent of the reports of {runName(compared.months)}
            {isWard && `, with ${district} beside`}.{" "}
            {notJudged ??
              `Against the other wards of ${others}: ${FATE_KEY}. Each month, and each kind of offence in it, is compared with the same there, and ${comparisons} comparisons of ${isWard ? "each offence" : "the offence"} are judged together.`}
          </>
        }
      >
        <thead>
          <tr>
            <th scope="col">{isWard ? "Offence" : "Ward"}</th>
            <th scope="col">Reports</th>
            {columns.map((meaning) => (
              <th key={meaning} scope="col">
                {sentenceCase(OUTCOME_MEANINGS[meaning].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, there).map((line) => (
            <Line key={line.key} line={line} columns={columns} isWard={isWard} />
          ))}
        </tbody>
        {!isWard && (
          <tfoot>
            <Line line={own} columns={columns} isWard={false} />
          </tfoot>
        )}
      </WideTable>
      <p className="small">
        <TableButtons
          table={() => outcomesSpreadsheet(about(), all, source)}
          file={slugOf(`${isWard ? place : label} outcomes`)}
          label={(kind) => `${kind}: ${what}`}
        />
      </p>
    </>
  );
}

/** How many of the rows are there: a part more in each frame. */
function useParts(all: number): number {
  const [there, setThere] = useState(PART);
  useEffect(() => {
    if (there >= all) return;
    const frame = requestAnimationFrame(() => setThere(there + PART));
    return () => cancelAnimationFrame(frame);
  }, [there, all]);
  return there;
}

interface LineProps {
  readonly line: OutcomeLine;
  readonly columns: readonly (typeof COLUMNS)[number][];
  readonly isWard: boolean;
}

function Line({ line: { key, label, shares, judged, district }, columns, isWard }: LineProps) {
  const name =
    key === "" ? (
      label
    ) : (
      <ViewLink to={isWard ? { offences: [key] } : { wards: [key], page: "ward" }}>{label}</ViewLink>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatCount(shares.reports)}</td>
      {columns.map((meaning) => {
        const found = shareOf(shares.shares, meaning);
        const beside = isWard ? shareOf(district.shares, meaning) : undefined;
        return (
          <td key={meaning}>
            {found && briefShare(found, shares.reports)}
            {beside && <span className="small muted"> ({briefShare(beside, district.reports)})</span>}{" "}
            {judged !== null && found && isCompared(meaning) && <FateSign judged={judged[meaning]} />}
          </td>
        );
      })}
    </tr>
  );
}
