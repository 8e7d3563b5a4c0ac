// What can be done about the selected wards: set another beside them, without a modifier key, or read all there is about one.
import { selectedWards, verdicts } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import { AddWard } from "./add-ward.tsx";
import { JudgedMonths } from "./judged-months.tsx";
import { VerdictWhy } from "./verdict-why.tsx";

export function ReportTools() {
  const selected = useModel(selectedWards);
  const wards = useModel((state) => state.dataset.wards);
  const reports = useModel(verdicts);
  const nameOf = (code: string): string | undefined => wards.find((ward) => ward.code === code)?.name;
  return (
    <>
      <JudgedMonths />
      {reports.map(({ code, sentence }) =>
        sentence.judged === null ? null : (
          <VerdictWhy
            key={code}
            code={code}
            judged={sentence.judged}
            of={sentence.title}
            where={reports.length > 1 ? nameOf(code) : undefined}
          />
        ),
      )}
      <AddWard />
      {selected.map((code) => (
        <ViewLink key={code} to={{ page: "ward", wards: [code] }}>
          {nameOf(code)} on one page
        </ViewLink>
      ))}
    </>
  );
}
