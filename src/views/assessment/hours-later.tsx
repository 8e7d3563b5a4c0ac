// What a page of the assessment shows of times of day, whose code comes where the package has them.
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

/** Nothing where the package has no times of day. */
export function HoursLater({ of }: { readonly of: keyof typeof SHOWN }) {
  const has = useModel(({ dataset }) => dataset.descriptor.resources.some(({ path }) => path === "hours.csv"));
  return has && <Later source={SHOWN[of]} />;
}

const sections = () => import("./hours-sections.tsx");
const SHOWN = {
  offence: later(() => sections().then((module) => module.OffenceHours)),
  ward: later(() => sections().then((module) => module.SelectionHours)),
};
