// What can be done from the words about the selected wards: add one, or read all there is about one.
import { selectedWards } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { AddWard } from "./add-ward.tsx";

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
