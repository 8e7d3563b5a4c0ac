// Where what became of the reports stands: it comes when the reader is near, and only where the package says it.
import { listsOutcomes } from "../../state/outcomes-listed.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";
import { WhenNear } from "../kit/when-needed.tsx";

const OFFENCE = later(() => import("./outcomes-section.tsx").then((module) => module.OffenceOutcomes));
const WARD = later(() => import("./outcomes-section.tsx").then((module) => module.WardOutcomes));

export function OutcomesNear({ of }: { readonly of: "offence" | "ward" }) {
  if (!useModel(listsOutcomes)) return null;
  return (
    <WhenNear height={640}>
      <Later source={of === "ward" ? WARD : OFFENCE} />
    </WhenNear>
  );
}
