// The hours and weekdays of a hotspot, where the package has times of day by place; code and numbers come once they are asked for.
import { useState } from "react";
import type { Dataset } from "../../core/area/dataset.ts";
import { whereabouts } from "../../state/whereabouts-models.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const HOURS = later(() => import("./hours-card.tsx").then((module) => module.HotspotHours));

/** Nothing for residents. */
export function HoursOfHotspot() {
  const [open, setOpen] = useState(false);
  const has = useModel((state) => whereabouts(state).shows === "places" && hasPlaceHours(state.dataset));
  if (!has) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>By hour and weekday</summary>
      {open && <Later source={HOURS} />}
    </details>
  );
}

export function hasPlaceHours({ descriptor }: Pick<Dataset, "descriptor">): boolean {
  return descriptor.resources.some(({ path }) => path === "place_hours.csv");
}
