// What a page shows of times of day, whose code comes where the package has them.
import type { Dataset } from "../../core/area/dataset.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

interface HoursLaterProps {
  readonly of: keyof typeof SHOWN;
}

/** Nothing where the package has no times of day. */
export function HoursLater({ of }: HoursLaterProps) {
  const file = of === "hotspot" ? "place_hours.csv" : "hours.csv";
  const has = useModel(({ dataset }) => hasHours(dataset, file));
  return has && <Later source={SHOWN[of]} />;
}

export function hasHours({ descriptor }: Pick<Dataset, "descriptor">, file: string): boolean {
  return descriptor.resources.some(({ path }) => path === file);
}

const card = () => import("./hours-card.tsx");
const SHOWN = {
  offence: later(() => card().then((module) => module.OffenceHours)),
  ward: later(() => card().then((module) => module.SelectionHours)),
  hotspot: later(() => card().then((module) => module.HotspotHours)),
};
