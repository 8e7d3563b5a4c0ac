// One more ward beside those that are selected.
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { selectedWards } from "../../state/models.ts";
import { AddChoice } from "../kit/add-choice.tsx";
import { useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";

/** It offers none when as many wards are selected as can be compared. */
export function AddWard() {
  const selected = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  const { selectWard } = useActions();
  if (wards.length < 2) return null;
  const most = Math.min(wards.length, THRESHOLDS.comparedWards);
  const others = selected.length < most ? wards.filter(({ code }) => !selected.includes(code)) : [];
  return (
    <AddChoice
      name="Add a ward"
      placeholder={
        others.length === 0 ? `At most ${most} wards` : selected.length === 0 ? "Choose a ward" : "Compare with …"
      }
      options={others.map(({ code, name }) => ({ value: code, label: name }))}
      onAdd={(code) => selectWard(code, true)}
    />
  );
}
