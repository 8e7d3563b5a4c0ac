// What stands over the map of hotspots: what it shows, how far an offence reaches, and which period it is set beside.
import { useId } from "react";
import { periodName } from "../../core/area/period.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { monthsOf } from "../../core/basics/months.ts";
import type { MapView } from "../../core/view/parameters.ts";
import { period, settledView } from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { BandwidthControl } from "./bandwidth-control.tsx";
import { useHotspotActions } from "./use-hotspot-actions.ts";

const KINDS: readonly { readonly value: MapView; readonly label: string }[] = [
  { value: "hotspots", label: "Density" },
  { value: "difference", label: "Change" },
  { value: "significance", label: "More than chance" },
];

export function HotspotControls() {
  const map = useAppState((state) => state.view.map);
  const { chooseMap } = useHotspotActions();
  // Where there are none, nothing here would change that.
  if (useModel(obstacle) !== null) return null;
  return (
    <div className="hotspot-controls">
      <label className="inline-field">
        <span className="visually-hidden">Shown</span>
        <select value={map} onChange={(event) => chooseMap(kindOf(event.target.value))}>
          {KINDS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {map !== "significance" && <BandwidthControl />}
      {map !== "significance" && <BesideChoice />}
    </div>
  );
}

/** The other period: any run of months as long as the chosen one. */
function BesideChoice() {
  const coverage = useModel((state) => state.dataset.coverage);
  const range = useModel(period);
  const { against } = useModel(settledView);
  const map = useAppState((state) => state.view.map);
  const { chooseAgainst } = useHotspotActions();
  const id = useId();
  const length = range.to - range.from;
  const starts = monthsOf({ from: coverage.range.from, to: coverage.range.to - length }).filter(
    (month) => month !== range.from,
  );
  if (starts.length === 0) return null;
  return (
    <div className="inline-field">
      <label htmlFor={id} className="small muted">
        {map === "difference" ? "against" : "beside"}
      </label>
      <select
        id={id}
        value={against?.from ?? ""}
        onChange={(event) => chooseAgainst(event.target.value === "" ? null : Number(event.target.value))}
      >
        <option value="">{map === "difference" ? "the year before" : "nothing"}</option>
        {starts.toReversed().map((from) => (
          <option key={from} value={from}>
            {length === 0 ? periodName({ from, to: from }) : rangeName({ from, to: from + length })}
          </option>
        ))}
      </select>
    </div>
  );
}

function kindOf(text: string): MapView {
  return KINDS.find(({ value }) => value === text)?.value ?? "hotspots";
}
