// What can be done about the selected wards: set another beside them, without a modifier key, or read all there is about one.
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { selectedWards, verdicts } from "../../state/models.ts";
import { AddChoice } from "../kit/add-choice.tsx";
import { useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { JudgedMonths } from "./judged-months.tsx";
import { VerdictWhy } from "./verdict-why.tsx";

export function ReportTools() {
  const selected = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  const reports = useModel(verdicts);
  return (
    <>
      <JudgedMonths />
      {reports.map(({ code, sentence }) =>
        sentence.judged === null ? null : (
          <VerdictWhy key={code} code={code} judged={sentence.judged} of={sentence.title} />
        ),
      )}
      <AddWard />
      {selected.map((code) => (
        <ViewLink key={code} to={{ page: "ward", wards: [code] }}>
          {wards.find((ward) => ward.code === code)?.name} on one page
        </ViewLink>
      ))}
    </>
  );
}

/** Nothing when as many wards are selected as can be compared. */
export function AddWard() {
  const selected = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  const { selectWard } = useActions();
  if (selected.length >= THRESHOLDS.comparedWards) return null;
  const others = wards.filter(({ code }) => !selected.includes(code));
  if (others.length === 0) return null;
  return (
    <AddChoice
      name="Add a ward"
      placeholder={selected.length === 0 ? "Choose a ward" : "Compare with …"}
      options={others.map(({ code, name }) => ({ value: code, label: name }))}
      onAdd={(code) => selectWard(code, true)}
    />
  );
}
