// The published figures: every group of the file under its heading, whatever its indicators.
import { groupFinding } from "../../core/assessment/published/findings.ts";
import { groups, publishedFileAddress, publishedRows } from "../../state/published-models.ts";
import { useModel } from "../kit/app-context.ts";
import { GroupList } from "./group-list.tsx";
import { PublishedTableView } from "./published-table-view.tsx";

export function PublishedSection() {
  const all = useModel(groups);
  const rows = useModel((state) => publishedRows(state).length);
  const address = useModel(publishedFileAddress);
  return (
    <>
      <p className="section-lead">
        {rows} figures in {all.length} groups. “Fewer than 5” is withheld by its publisher and not worked out here; a
        number with a note is worked out from what was printed, or comes with a remark. Changes are against the same
        months a year before, without a per cent on a base under 50.{" "}
        <a href={address} download="figures.csv">
          The file (CSV)
        </a>
      </p>
      <GroupList
        items={all.map((group) => ({
          id: group.group,
          heading: group.theme,
          finding: groupFinding(group),
          content: () => (
            <div className="group-tables">
              {group.tables.map((table) => (
                <PublishedTableView key={table.id} table={table} />
              ))}
            </div>
          ),
        }))}
      />
    </>
  );
}
