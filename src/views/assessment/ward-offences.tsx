// Every offence in a ward: number, rate beside the district's, rank and flag, change and verdict, and its part of the ward's crime.

import { areFamily, areRanked } from "../../core/area/few-wards.ts";
import { mixTitle } from "../../core/assessment/chart-titles.ts";
import type { MixPart, OffenceMix } from "../../core/assessment/offence-mix.ts";
import type { WardOffence, WardProfile } from "../../core/assessment/ward-profile.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { possessive } from "../../core/basics/sentence-words.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { ChangeQuantity, Quantity, RateQuantity, VerdictOf } from "./figure-cells.tsx";

export function WardOffences({ profile }: { readonly profile: WardProfile }) {
  const district = useModel((state) => state.dataset.name);
  const wards = useModel((state) => state.dataset.wards.length);
  const [several, ranked] = [areFamily(wards), areRanked(wards)];
  const { mix, offences, comparisons, name } = profile;
  return (
    <section aria-labelledby="ward-offences">
      <h2 id="ward-offences">{mix.known && several ? mixTitle(mix.value, district) : `Offences in ${name}`}</h2>
      <TableScroll label={`Offences in ${name}`}>
        <table className="facts-table ward-offences">
          <caption>
            Rates per 1,000 residents a year{ranked && "; ranks and flags (the highest fifth) by rate"}. Parts of the
            recorded crime of {name}
            {several &&
              ` beside ${possessive(district)}: larger or smaller where an exact binomial test of all kinds together calls it so, from ${THRESHOLDS.fewestOfPart} offences on`}
            {mix.known && mix.value.few && "; under 50 offences in all"}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Offence</th>
              <th scope="col">Number</th>
              <th scope="col">Rate</th>
              {several && <th scope="col">{district}</th>}
              {ranked && <th scope="col">Rank</th>}
              {ranked && <th scope="col">Flag</th>}
              <th scope="col">Change</th>
              <th scope="col">Verdict</th>
              <th scope="col">Part of crime</th>
              {several && <th scope="col">{district}</th>}
              {several && <th scope="col">The part is</th>}
            </tr>
          </thead>
          <tbody>
            {offences.map((row) => (
              <OffenceRow key={row.offence.slug} row={row} mix={mix.known ? mix.value : null} wards={wards} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="small muted">{comparisons.sentence}</p>
    </section>
  );
}

interface OffenceRowProps {
  readonly row: WardOffence;
  readonly mix: OffenceMix | null;
  /** How many there are. */
  readonly wards: number;
}

function OffenceRow({ row, mix, wards }: OffenceRowProps) {
  const [several, ranked] = [areFamily(wards), areRanked(wards)];
  const { offence, figures, district, rateRank, flagged } = row;
  const part = mix?.parts.find((one) => one.offence === offence.slug);
  return (
    <tr>
      <th scope="row">
        <span className={offence.parent === null ? "" : "offence-part"}>
          <ViewLink to={{ offences: [offence.slug] }}>{offence.label}</ViewLink>
        </span>
      </th>
      <td>
        <Quantity value={figures.count} format={formatCount} />
      </td>
      <td>
        <RateQuantity rate={figures.rate} />
      </td>
      {several && (
        <td>
          <RateQuantity rate={district.rate} />
        </td>
      )}
      {ranked && (
        <td>
          <Quantity value={rateRank} format={({ text }) => text} />
        </td>
      )}
      {ranked && <td>{flagged.known && flagged.value && "flagged"}</td>}
      <td>
        <ChangeQuantity ward={figures} />
      </td>
      <td>
        <VerdictOf change={figures.change} />
      </td>
      <td>{mix && part && <Share part={part} of={mix.largest} />}</td>
      {several && <td>{part && formatShare(part.district.value)}</td>}
      {several && <td>{part && part.position !== "alike" && part.position}</td>}
    </tr>
  );
}

/** The share as a number on a bar, with a mark where the district's is. */
function Share({ part, of }: { readonly part: MixPart; readonly of: number }) {
  return (
    <>
      {formatShare(part.share.value)}{" "}
      <span className="mix-bar" aria-hidden="true">
        <span style={{ width: `${(100 * part.share.value) / of}%` }} />
        <i style={{ insetInlineStart: `${(100 * part.district.value) / of}%` }} />
      </span>
    </>
  );
}
