// The shares of one offence in one place, with their intervals, the district's beside a ward's, and what each of them means.
import { OUTCOME_MEANINGS } from "../../core/area/known-outcomes.ts";
import { judgedWords } from "../../core/assessment/outcome-judged-words.ts";
import { isCompared, type JudgedFate } from "../../core/assessment/outcome-verdicts.ts";
import { briefShare, runName, shareOf, shareText } from "../../core/assessment/outcome-words.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";
import type { OutcomePicture } from "../../state/outcome-models.ts";
import { WideTable } from "../kit/wide-table.tsx";
import { FateBadge } from "./fate-badge.tsx";

interface MeaningsProps {
  readonly picture: OutcomePicture;
  readonly label: string;
}

export function OutcomeMeanings({ picture, label }: MeaningsProps) {
  const { own, place, isWard, district, others, compared, notJudged } = picture;
  const { shares, reports } = own.shares;
  if (shares.length === 0) return null;
  const judged = own.judged as Readonly<Record<string, JudgedFate>> | null;
  const said = own.judged === null ? isWard && notJudged : judgedWords(own.judged, others);
  const intervals = reports < COMMON_THRESHOLDS.fewOffences ? "" : ", with 95 % intervals that show chance only";
  return (
    <div>
      <WideTable
        label={`${label} in ${place} by outcome`}
        className="outcome-meanings"
        caption={`${label} in ${place}: ${numberOf(reports, "reports", formatCount)} of ${runName(compared.months)}${intervals}`}
      >
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">{judged === null ? "Share" : "Share, and than in the other wards"}</th>
            <th scope="col">Reports</th>
            {isWard && <th scope="col">{district}</th>}
          </tr>
        </thead>
        <tbody>
          {shares
            .filter(({ count, meaning }) => count > 0 || isCompared(meaning))
            .map((one) => {
              const beside = shareOf(own.district.shares, one.meaning);
              return (
                <tr key={one.meaning}>
                  <th scope="row">{sentenceCase(one.label)}</th>
                  <td>
                    {shareText(one, reports)}
                    {judged?.[one.meaning] && (
                      <div>
                        <FateBadge judged={judged[one.meaning]!} />
                      </div>
                    )}
                  </td>
                  <td>{formatCount(one.count)}</td>
                  {isWard && <td>{beside && briefShare(beside, own.district.reports)}</td>}
                </tr>
              );
            })}
        </tbody>
      </WideTable>
      {said && <p className="small">{said}</p>}
      <details className="small">
        <summary>What these words mean</summary>
        <dl className="outcome-words">
          {shares
            .filter(({ count, meaning }) => count > 0 || isCompared(meaning))
            .map(({ meaning, label: name }) => (
              <div key={meaning}>
                <dt>{sentenceCase(name)}</dt>
                <dd>{OUTCOME_MEANINGS[meaning].explanation}</dd>
              </div>
            ))}
        </dl>
      </details>
    </div>
  );
}
