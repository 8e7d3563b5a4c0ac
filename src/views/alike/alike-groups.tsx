// Every group of offences at a glance: where the area's rate lies among the others', and what may be said of it.
import { OFFICIAL_GROUP_IDS, OFFICIAL_GROUPS } from "../../core/area/official-groups.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { rateText } from "../../core/published/alike-tables.ts";
import { rankWords, standing } from "../../core/published/alike-words.ts";
import type { ComparedGroup } from "../../core/published/place-rates.ts";
import { comparedGroups, shownGroup } from "../../state/official-models.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { rateStrip, StripShapes } from "./strip-shapes.tsx";

const [WIDTH, HEIGHT, MANY] = [220, 34, 60];

export function AlikeGroups({ places }: { readonly places: string }) {
  const groups = useModel(comparedGroups);
  const shown = useModel(shownGroup);
  return (
    <ul className="alike-groups">
      {OFFICIAL_GROUP_IDS.map((id) => {
        const { label, within } = OFFICIAL_GROUPS[id];
        const compared = groups.get(id);
        return (
          <li key={id} data-within={within !== null} data-shown={id === shown}>
            <ViewLink
              className="alike-name"
              to={{ section: id === "total" ? null : id }}
              aria-current={id === shown ? "true" : undefined}
            >
              {label}
            </ViewLink>
            {compared?.known ? (
              <Group compared={compared.value} places={places} />
            ) : (
              <p className="alike-words muted">{sentenceCase(compared?.reason ?? "not known")}.</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Group({ compared, places }: { readonly compared: ComparedGroup; readonly places: string }) {
  const diameter = compared.others.length > MANY ? 3 : 6;
  const strip = rateStrip(compared, { width: WIDTH, diameter, most: 16, ticks: 4 });
  const height = Math.max(HEIGHT, Math.ceil(2 * strip.reach));
  return (
    <>
      <svg className="alike-mini" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <StripShapes strip={strip} nation={compared.nation} y={height / 2} half={12} />
      </svg>
      <p className="alike-rate">
        <span className="visually-hidden">Here </span>
        <strong>{formatRate(compared.own.value)}</strong>
        <span className="visually-hidden"> per 1,000 residents,</span>
      </p>
      <p className="alike-rate muted">
        <span className="visually-hidden">in England and Wales </span>
        {rateText(compared.nation)}
      </p>
      <p className="alike-words">
        {sentenceCase(standing(compared, places))}. <span className="muted">{sentenceCase(rankWords(compared))}.</span>
      </p>
    </>
  );
}
