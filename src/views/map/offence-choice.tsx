// The list of offences behind one button, where there is no room for it.
import { selection } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { OffenceList } from "./offence-list.tsx";

export function OffenceChoice() {
  const { label } = useModel(selection);
  const face = (
    <span className="offence-choice-label">
      <strong>{label}</strong> <span aria-hidden="true">▾</span>
    </span>
  );
  return (
    <Disclosure label={face} name={`Offence: ${label}`} className="offence-choice">
      {(close) => <OffenceList onChosen={close} />}
    </Disclosure>
  );
}
