// Where what became of the reports stands, only where the package says it: its code comes by itself, its rows with the reader.
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";

const OUTCOMES = later(() => import("./outcomes-section.tsx").then((module) => module.OutcomesSection));

export function OutcomesNear() {
  const { resources } = useModel((state) => state.dataset.descriptor);
  return resources.some(({ path }) => path === "outcomes.csv") && <Later source={OUTCOMES} />;
}
