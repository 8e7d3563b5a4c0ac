// What a page of the assessment shows of times of day, whose code comes where the package has them.
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const HOURS = later(() => import("./hours-section.tsx").then((module) => module.HoursSection));

/** Nothing where the package has no times of day. */
export function HoursLater() {
  const has = useModel(({ dataset }) => dataset.descriptor.resources.some(({ path }) => path === "hours.csv"));
  return has && <Later source={HOURS} />;
}
