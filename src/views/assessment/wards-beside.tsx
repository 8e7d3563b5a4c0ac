// Two to four wards side by side: the same facts of each, one column a ward.

import type { ReactNode } from "react";
import { areRanked } from "../../core/area/few-wards.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { type WardStanding, wardStandings } from "../../state/assessment-models.ts";
import { figures } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { useActions } from "../kit/use-actions.ts";
import { Later, later } from "../kit/use-later.tsx";
import { ViewLink } from "../kit/view-link.tsx";
import { ChangeQuantity, Quantity, RateQuantity, VerdictOf } from "./figure-cells.tsx";

const ADD_WARD = later(() => import("../map/add-ward.tsx").then((module) => module.AddWard));

type Fact = readonly [label: string, show: (picture: WardStanding) => ReactNode];

const FACTS: readonly Fact[] = [
  ["Residents", ({ profile }) => (profile.population === null ? "not known" : formatCount(profile.population))],
  ["Number", ({ figures: own }) => <Quantity value={own.count} format={formatCount} />],
  ["Rank by number", ({ countRank }) => <Quantity value={countRank} format={({ text }) => text} />],
  ["Per 1,000 a year (95 %)", ({ figures: own }) => <RateQuantity rate={own.rate} interval />],
  ["Rank by rate", ({ rateRank }) => <Quantity value={rateRank} format={({ text }) => text} />],
  ["Flag", ({ flagged }) => (flagged.known ? (flagged.value ? "flagged" : "not flagged") : flagged.reason)],
  ["Change", ({ figures: own }) => <ChangeQuantity ward={own} />],
  ["Verdict", ({ figures: own }) => <VerdictOf change={own.change} />],
  ["Largest parts of its crime", ({ profile }) => <Largest profile={profile} />],
  ["Stands out", ({ profile }) => profile.sentences[1]],
  ["Changed", ({ profile }) => profile.sentences[2]],
];

/** Where so few wards are not ranked, they have none of these. */
const OF_RANKED: ReadonlySet<string> = new Set(["Rank by number", "Rank by rate", "Flag", "Stands out"]);

export function WardsBeside() {
  const shown = useModel(wardStandings);
  const { selection, wards } = useModel(figures);
  const ranked = areRanked(wards.length);
  const facts = FACTS.filter(([label]) => ranked || !OF_RANKED.has(label));
  return (
    <section aria-labelledby="beside" className={shown.length === 0 ? "screen-only" : undefined}>
      <div className="section-head">
        <h2 id="beside">Side by side</h2>
        <span className="ward-choice">
          <Later source={ADD_WARD} />
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="muted">Choose {ranked ? "two to four" : "two"} wards, here or in a chart above.</p>
      ) : (
        <TableScroll label="Wards side by side">
          <table className="facts-table beside">
            <caption>{selection.label} in the wards chosen, with what stands out in each over all offences.</caption>
            <thead>
              <tr>
                <th scope="col">Ward</th>
                {shown.map((picture) => (
                  <WardHead key={picture.profile.code} picture={picture} />
                ))}
              </tr>
            </thead>
            <tbody>
              {facts.map(([label, show]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {shown.map((picture) => (
                    <td key={picture.profile.code}>{show(picture)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

function WardHead({ picture: { profile } }: { readonly picture: WardStanding }) {
  const { selectWard } = useActions();
  return (
    <th scope="col">
      <ViewLink to={{ page: "ward", wards: [profile.code] }}>{profile.name}</ViewLink>{" "}
      <button
        type="button"
        className="quiet-button small"
        aria-label={`Take out ${profile.name}`}
        onClick={() => selectWard(profile.code, true)}
      >
        Take out
      </button>
    </th>
  );
}

const PARTS = 3;

function Largest({ profile: { mix } }: Pick<WardStanding, "profile">) {
  if (!mix.known) return mix.reason;
  return mix.value.parts.slice(0, PARTS).map(({ offence, label, share }) => (
    <span key={offence} className="mix-part">
      {label} {formatShare(share.value)}
    </span>
  ));
}
