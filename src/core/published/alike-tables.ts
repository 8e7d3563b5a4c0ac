// The numbers of the page of places like this, as texts: every group of the own place, and every place of a group.
import { OFFICIAL_GROUP_IDS, OFFICIAL_GROUPS, type OfficialGroupId } from "../area/official-groups.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { formatCount } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import type { ChartTable } from "../figures/chart-file.ts";
import { rankWords, standing } from "./alike-words.ts";
import type { ComparedGroup, PlaceRate } from "./place-rates.ts";

const NONE = "–";

/** A row a group; `places` names the set, `forceArea` the force area. */
export function groupsTable(
  groups: ReadonlyMap<OfficialGroupId, Known<ComparedGroup>>,
  { place, forceArea, places }: { readonly place: string; readonly forceArea: string; readonly places: string },
): ChartTable {
  return {
    head: [
      ...["Offences", "Part of", `Offences in ${place}`, "Per 1,000 residents", `Per 1,000 in ${forceArea}`],
      ...["Per 1,000 in England and Wales", "Rank", "Compared with the others"],
    ],
    rows: OFFICIAL_GROUP_IDS.flatMap((id) => {
      const compared = groups.get(id);
      if (compared === undefined) return [];
      const { label, within } = OFFICIAL_GROUPS[id];
      const part = within === null ? "" : OFFICIAL_GROUPS[within as OfficialGroupId].label;
      if (!compared.known) return [[label, part, NONE, NONE, NONE, NONE, NONE, sentenceCase(compared.reason)]];
      const { own, force, nation } = compared.value;
      return [
        [
          ...[label, part, formatCount(own.count), formatRate(own.value), rateText(force), rateText(nation)],
          ...[rankWords(compared.value), sentenceCase(standing(compared.value, places))],
        ],
      ];
    }),
  };
}

/** A row a place, the highest rate first. */
export function placesTable(compared: ComparedGroup): ChartTable {
  const { own } = compared;
  return {
    head: ["Rank", "Place", "Per 1,000 residents", "At least", "At most", "Offences", `Beside ${own.name}`],
    rows: rankedPlaces(compared).map(({ rank, rate }) => [
      ...[String(rank), rate.name, formatRate(rate.value), ...rate.interval.map(formatRate)],
      ...[formatCount(rate.count), SIDES[rate.side]],
    ]),
  };
}

export interface RankedPlace {
  readonly rank: number;
  readonly rate: PlaceRate;
}

/** The own place among the others; equal rates share the better rank. */
export function rankedPlaces({ own, others }: ComparedGroup): readonly RankedPlace[] {
  const all = [...others, own].toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
  return all.map((rate) => ({ rank: 1 + all.findIndex(({ value }) => value === rate.value), rate }));
}

export const SIDES: Readonly<Record<PlaceRate["side"], string>> = {
  own: "itself",
  higher: "higher",
  lower: "lower",
  same: "cannot be told apart",
};

/** "17.9"; a dash for what is not known. */
export function rateText(rate: number | null): string {
  return rate === null ? NONE : formatRate(rate);
}
