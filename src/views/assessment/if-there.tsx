// What the pages of the assessment show of tables that only some packages have: its code comes where the table is there.
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const SECTIONS = {
  "hours.csv": later(() => import("./hours-section.tsx").then((module) => module.HoursSection)),
  "outcomes.csv": later(() => import("./outcomes-section.tsx").then((module) => module.OutcomesSection)),
};

export function IfThere({ file }: { readonly file: keyof typeof SECTIONS }) {
  const has = useModel(({ dataset }) => dataset.descriptor.resources.some(({ path }) => path === file));
  return has && <Later source={SECTIONS[file]} />;
}
