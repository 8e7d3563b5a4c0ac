// Every area as a link: those last opened here, then all of them, by police force where they are many.
import { memo, useState } from "react";
import type { ChoosableArea } from "../../core/area/choosable-areas.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { forgetAreas, lastOpened } from "../../state/areas-opened.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { areaDetails } from "./area-details.ts";
import { useOpening } from "./use-areas.ts";

interface AreaListsProps {
  readonly areas: readonly ChoosableArea[];
  readonly kept: ReadonlySet<string>;
  readonly online: boolean;
}

/** Up to so many stand in one list; and groups are open where there are no more areas than that. */
const [MOST_UNGROUPED, MOST_UNFOLDED] = [12, 40];

/** Does not follow the pointer and the letters typed. */
export const AreaLists = memo(function AreaLists({ areas, kept, online }: AreaListsProps) {
  const { store } = useApp();
  const [last, setLast] = useState(() => lastOpened(store));
  const shown = useAppState(({ dataset }) => dataset?.slug);
  const recent = last
    .filter((slug) => slug !== shown)
    .flatMap((slug) => areas.find((area) => area.slug === slug) ?? []);
  const onDevice = areas.filter(({ slug }) => kept.has(slug));
  const forget = (): void => {
    forgetAreas(store);
    setLast([]);
  };
  return (
    <div className="area-lists">
      {!online && onDevice.length > 0 && (
        <section>
          <h2>On this device</h2>
          <AreaList areas={onDevice} kept={kept} />
        </section>
      )}
      {recent.length > 0 && (
        <section>
          <h2>Last opened here</h2>
          <AreaList areas={recent} kept={kept} />
          <button type="button" className="link-button small" onClick={forget}>
            Forget these
          </button>
        </section>
      )}
      <section>
        <AllAreas areas={areas} kept={kept} />
      </section>
      <p>
        <ViewLink to={{ page: "own" }}>Your own data</ViewLink>, read on this device alone
      </p>
    </div>
  );
});

function AllAreas({ areas, kept }: Omit<AreaListsProps, "online">) {
  const groups = groupsOf(areas);
  const all = numberOf(areas.length, "areas");
  if (groups.length < 2 || areas.length <= MOST_UNGROUPED)
    return (
      <>
        <h2>{all}</h2>
        <AreaList areas={areas} kept={kept} />
      </>
    );
  return (
    <>
      <h2>{all}, by police force</h2>
      {groups.map(([force, own]) => (
        <details key={force} className="area-group" open={areas.length <= MOST_UNFOLDED}>
          <summary>
            {force === "" ? "Force not stated" : force}{" "}
            <span className="small muted">{numberOf(own.length, "areas")}</span>
          </summary>
          <AreaList areas={own} kept={kept} />
        </details>
      ))}
    </>
  );
}

function AreaList({ areas, kept }: Omit<AreaListsProps, "online">) {
  const opening = useOpening();
  const shown = useAppState(({ dataset }) => dataset?.slug);
  return (
    <ul className="area-list">
      {areas.map((area) => (
        <li key={area.slug}>
          <ViewLink
            className="area-link"
            data-slug={area.slug}
            to={opening(area.slug)}
            aria-current={area.slug === shown ? "true" : undefined}
          >
            {area.name} <span className="small muted">{areaDetails(area, kept.has(area.slug), false)}</span>
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}

/** By force in the order of their names, an area of two forces in both; those without one last. */
function groupsOf(
  areas: readonly ChoosableArea[],
): readonly (readonly [force: string, areas: readonly ChoosableArea[]])[] {
  const groups = new Map<string, ChoosableArea[]>();
  for (const area of areas)
    for (const force of area.forces.length === 0 ? [""] : area.forces)
      groups.set(force, [...(groups.get(force) ?? []), area]);
  return [...groups].sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b, "en"));
}
