// The figures of all offences, one offence at a time, before the first component that reads them.
import { listInParts } from "../../state/offence-course.ts";
import { useModel } from "../kit/app-context.ts";
import { WorkedOut } from "../kit/worked-out.tsx";

export function ListWorkedOut() {
  return <WorkedOut models={useModel(listInParts)} />;
}
