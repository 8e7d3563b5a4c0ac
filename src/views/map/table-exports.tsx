// The table of the wards as files and for the clipboard.
import { useState } from "react";
import { slugOf } from "../../core/area/taxonomy.ts";
import { linesOf, type Spreadsheet, toTabs } from "../../core/basics/csv.ts";
import type { WardFigures } from "../../core/figures/offence-figures.ts";
import { wardSpreadsheet } from "../../core/wards/ward-spreadsheet.ts";
import { attribution, scheme } from "../../state/map-models.ts";
import { figures } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { copyText } from "../kit/clipboard.ts";
import { TableButtons } from "../kit/table-buttons.tsx";

export interface TableExportsProps {
  /** In the order of the table. */
  readonly wards: readonly WardFigures[];
}

export function TableExports({ wards }: TableExportsProps) {
  const numbers = useModel(figures);
  const classes = useModel(scheme);
  const area = useModel((state) => state.dataset.name);
  const from = useModel(attribution);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const table = (): Spreadsheet =>
    wardSpreadsheet(
      { area, figures: numbers, scheme: classes, attribution: from, address: window.location.href },
      wards,
    );
  return (
    <p className="exports">
      <button
        type="button"
        className="link-button"
        onClick={async () => setCopied((await copyText(toTabs(linesOf(table())))) ? "yes" : "failed")}
      >
        Copy
      </button>
      <TableButtons table={table} file={slugOf(`${area} ${numbers.selection.label} by ward`)} />
      <span role="status" className="small muted">
        {copied === "yes" && "Copied"}
        {copied === "failed" && "The browser did not allow copying; use CSV"}
      </span>
    </p>
  );
}
