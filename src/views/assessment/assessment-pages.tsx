// The pages of the assessment, which come together: they share nearly all they have.
import type { ComponentType } from "react";
import { firstWardStanding, offenceSection } from "../../state/assessment-models.ts";
import { figures } from "../../state/models.ts";
import { WorkedOut } from "../kit/worked-out.tsx";
import { AssessmentPage } from "./assessment-page.tsx";
import { ListWorkedOut } from "./list-worked-out.tsx";
import { OffencePage } from "./offence-page.tsx";
import { WardPage } from "./ward-page.tsx";
import { WardsPage } from "./wards-page.tsx";

/** A page after what its first component reads. */
function after(models: Parameters<typeof WorkedOut>[0]["models"], Page: ComponentType): ComponentType {
  return () => (
    <>
      <ListWorkedOut />
      <WorkedOut models={models} />
      <Page />
    </>
  );
}

export const ASSESSMENT_PAGES = {
  assessment: AssessmentPage,
  offence: after({ figures, offenceSection }, OffencePage),
  ward: after({ figures, firstWardStanding }, WardPage),
  wards: after({ figures }, WardsPage),
};
