// Where what became of the reports stands: it comes when the reader is near, and only where the package says it.
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";
import { WhenNear } from "../kit/when-needed.tsx";

const OUTCOMES = later(() => import("./outcomes-section.tsx").then((module) => module.OutcomesSection));

export function OutcomesNear() {
  return (
    useModel((state) => state.dataset.descriptor.resources).some(({ path }) => path === "outcomes.csv") && (
      <WhenNear height={640}>
        <Later source={OUTCOMES} />
      </WhenNear>
    )
  );
}
