// The progress of the plan as a file, and on paper.
import { planSpreadsheet } from "../../core/assessment/plan-file.ts";
import { formatMonth } from "../../core/basics/months.ts";
import { attribution } from "../../state/map-models.ts";
import { period } from "../../state/models.ts";
import { leavesNote, type PriorityProgress } from "../../state/plan-models.ts";
import { useModel } from "../kit/app-context.ts";
import { TableButtons } from "../kit/table-buttons.tsx";

export function PlanDownload({ priorities }: { readonly priorities: readonly PriorityProgress[] }) {
  const leaves = useModel(leavesNote);
  const sources = useModel(attribution);
  const { slug, coverage, descriptor } = useModel((state) => state.dataset);
  const { to } = useModel(period);
  const table = () => {
    const all = priorities.flatMap(({ title, indicators }) => indicators.map((one) => [title, one] as const));
    const source = {
      ...{ attribution: sources, months: coverage.range },
      ...{ builtAt: descriptor.wardscope.builtAt, address: window.location.href },
    };
    return planSpreadsheet(source, all, leaves);
  };
  return (
    <p className="button-row screen-only">
      <TableButtons
        table={table}
        file={`${slug}-plan-${formatMonth(to)}`}
        label={(kind) => `Progress as a table (${kind})`}
        className="button"
      />
      <button type="button" className="button" onClick={() => window.print()}>
        Print
      </button>
    </p>
  );
}
