// What can be done from the words about the selected wards: add one, or read all there is about one.
import { selectedWards } from "../state/models.ts";
import { AddWard } from "./add-ward.tsx";
import { useModel } from "./app-context.ts";
import { ViewLink } from "./view-link.tsx";

export function ReportTools() {
  const selected = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  return (
    <>
      <AddWard />
      {selected.map((code) => (
        <ViewLink key={code} to={{ page: "ward", wards: [code] }}>
          {wards.find((ward) => ward.code === code)?.name} on one page
        </ViewLink>
      ))}
    </>
  );
}
