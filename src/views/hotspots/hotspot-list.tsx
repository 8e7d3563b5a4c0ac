// The hotspots as a list, most offences first, those of the chosen ward before the others.

import { monthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { CHOSEN_BY_COUNT, hectaresText, shareText } from "../../core/hotspots/chance/hotspot-words.ts";
import type { Hotspot } from "../../core/hotspots/density/hotspot.ts";
import { persistenceWord } from "../../core/hotspots/density/persistence-words.ts";
import { chosenHotspot, hotspotAnswer, hotspots } from "../../state/hotspot-models.ts";
import { selectedWards, selection } from "../../state/models.ts";
import { more } from "../../state/questions.ts";
import { limits } from "../../state/record-limits-models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";
import { HotspotFacts } from "./hotspot-details.tsx";
import { useHotspotActions } from "./use-hotspot-actions.ts";

export function HotspotList() {
  const all = useModel(hotspots);
  const answer = useModel(hotspotAnswer);
  const codes = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  const failed = useAppState((state) => state.task.status === "failed");
  const advice = useModel(more.offences);
  const larger = useModel(more.withBandwidth);
  if (all === null) return failed ? null : <ListSkeleton />;
  if (answer?.known === false)
    return (
      <p className="empty">
        {sentence(answer.reason)}
        {advice}
      </p>
    );
  if (all.length === 0)
    return (
      <p className="empty">
        No area is three times as dense as the mean and holds enough offences to be called a hotspot.
        {larger}
      </p>
    );
  if (codes.length === 0)
    return (
      <>
        <Items hotspots={all} />
        <p className="small muted list-note">{CHOSEN_BY_COUNT}</p>
      </>
    );
  const here = all.filter(({ wardCode }) => codes.includes(wardCode));
  const names = wards.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return (
    <>
      <h3>Mostly in {names.join(" and ")}</h3>
      {here.length > 0 ? (
        <Items hotspots={here} />
      ) : (
        <p className="empty">
          No hotspot has more of its offences there than in any other ward: those of the others are below.
        </p>
      )}
      <h3>Elsewhere</h3>
      <Items hotspots={all.filter((hotspot) => !here.includes(hotspot))} />
      <p className="small muted list-note">{CHOSEN_BY_COUNT}</p>
    </>
  );
}

function Items({ hotspots: items }: { readonly hotspots: readonly Hotspot[] }) {
  return (
    <ol className="hotspot-items">
      {items.map((hotspot) => (
        <Item key={hotspot.id} hotspot={hotspot} />
      ))}
    </ol>
  );
}

function Item({ hotspot }: { readonly hotspot: Hotspot }) {
  const chosen = useModel((state) => chosenHotspot(state)?.id === hotspot.id);
  const hovered = useAppState((state) => state.hoveredHotspot === hotspot.id);
  const offence = useModel(selection);
  const { point } = useModel(limits);
  const { chooseHotspot, hoverHotspot } = useHotspotActions();
  const { rank, name, wardName, offences, hectares, change, oneLocation, stable } = hotspot;
  return (
    <li
      className="hotspot-item"
      data-chosen={chosen}
      data-hovered={hovered}
      onPointerEnter={() => hoverHotspot(hotspot.id)}
      onPointerLeave={() => hoverHotspot(null)}
    >
      <button
        type="button"
        className="hotspot-button"
        aria-expanded={chosen}
        onClick={() => chooseHotspot(hotspot.id)}
        onFocus={() => hoverHotspot(hotspot.id)}
        onBlur={() => hoverHotspot(null)}
      >
        <span className="hotspot-rank" data-stable={stable}>
          {rank}
        </span>
        <span className="hotspot-name">
          <strong>{name}</strong>
          <span className="small muted">
            {wardName} · {hectaresText(hectares)}
          </span>
          <span className="small muted">{shareText(hotspot, offence)}</span>
        </span>
        <span className="hotspot-numbers">
          <strong>{formatCount(offences)}</strong>
          {change.known && <VerdictBadge judged={change.value} />}
          <span className="small muted">
            {[oneLocation ? `one ${point}` : "", persistenceWord(hotspot, monthName)]
              .filter((word) => word !== "")
              .join(" · ")}
          </span>
        </span>
      </button>
      {chosen && <HotspotFacts hotspot={hotspot} />}
    </li>
  );
}

function ListSkeleton() {
  return (
    <div className="list-skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">
        Working out the hotspots …
      </p>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="skeleton-block" />
      ))}
    </div>
  );
}

function sentence(reason: string): string {
  return `${sentenceCase(reason)}.`;
}
