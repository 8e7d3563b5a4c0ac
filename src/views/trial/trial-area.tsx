// One of the two areas of a trial: what it is made of, and the ways to add to it.
import type { Hotspot } from "../../core/hotspots/density/hotspot.ts";
import { formatTrialArea, type TrialPart } from "../../core/hotspots/trials/trial.ts";
import { hotspots } from "../../state/hotspot-models.ts";
import { AddChoice } from "../kit/add-choice.tsx";
import { useModel } from "../kit/app-context.ts";
import type { TrialDrawing, TrialSide } from "./trial-drawing.ts";

const TITLES: Readonly<Record<TrialSide, string>> = {
  treated: "Where something was done",
  comparison: "Where nothing was done, to compare with",
};

interface TrialAreaProps {
  readonly side: TrialSide;
  readonly parts: readonly TrialPart[];
  readonly drawing: TrialDrawing | null;
  readonly onToggle: (side: TrialSide, part: TrialPart) => void;
  readonly onDraw: (drawing: TrialDrawing | null) => void;
}

export function TrialArea({ side, parts, drawing, onToggle, onDraw }: TrialAreaProps) {
  const wards = useModel((state) => state.dataset.wards);
  const list = useModel(hotspots) ?? [];
  // Chosen once more it would be taken out.
  const there = new Set(parts.map((part) => formatTrialArea([part])));
  const isNew = (part: TrialPart): boolean => !there.has(formatTrialArea([part]));
  return (
    <fieldset className="trial-area" data-side={side}>
      <legend>
        <span className="trial-swatch" aria-hidden="true" /> {TITLES[side]}
      </legend>
      <ul className="chips">
        {parts.map((part) => (
          <li key={formatTrialArea([part])} className="chip">
            {nameOf(part, wards, list)}
            <button
              type="button"
              className="chip-button"
              aria-label={`Remove ${nameOf(part, wards, list)}`}
              onClick={() => onToggle(side, part)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <AddChoice
          name={`Add a ward: ${TITLES[side]}`}
          placeholder="Add a ward"
          options={wards
            .filter(({ code }) => isNew({ kind: "ward", code }))
            .map(({ code, name }) => ({ value: code, label: name }))}
          onAdd={(code) => onToggle(side, { kind: "ward", code })}
        />
        {list.length > 0 && (
          <AddChoice
            name={`Add a hotspot: ${TITLES[side]}`}
            placeholder="Add a hotspot"
            options={list
              .filter(({ id }) => isNew({ kind: "hotspot", id }))
              .map(({ id, rank, name }) => ({ value: id, label: `${rank}. ${name}` }))}
            onAdd={(id) => onToggle(side, { kind: "hotspot", id })}
          />
        )}
        <button
          type="button"
          className="button"
          aria-pressed={drawing?.side === side}
          onClick={() => onDraw({ side, corners: [] })}
        >
          Draw an area
        </button>
      </div>
    </fieldset>
  );
}

function nameOf(
  part: TrialPart,
  wards: readonly { readonly code: string; readonly name: string }[],
  list: readonly Hotspot[],
): string {
  switch (part.kind) {
    case "ward":
      return wards.find(({ code }) => code === part.code)?.name ?? part.code;
    case "hotspot":
      return list.find(({ id }) => id === part.id)?.name ?? "A hotspot that is none now";
    case "drawn":
      return `Drawn area of ${part.ring.length} corners`;
    default:
      return part satisfies never;
  }
}
