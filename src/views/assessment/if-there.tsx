// What the pages of the assessment show of tables that only some packages have: its code comes where the table is there.
import { showsHours, showsOutcomes } from "../../state/whereabouts-models.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const SECTIONS = {
  "hours.csv": {
    isShown: showsHours,
    source: later(() => import("./hours-section.tsx").then((module) => module.HoursSection)),
  },
  "outcomes.csv": {
    isShown: showsOutcomes,
    source: later(() => import("./outcomes-section.tsx").then((module) => module.OutcomesSection)),
  },
};

/** Nothing where the reader may not see it. */
export function IfThere({ file }: { readonly file: keyof typeof SECTIONS }) {
  const { isShown, source } = SECTIONS[file];
  const has = useModel(({ dataset }) => dataset.descriptor.resources.some(({ path }) => path === file));
  const mayBeSeen = useModel(isShown);
  return has && mayBeSeen && <Later source={source} />;
}
