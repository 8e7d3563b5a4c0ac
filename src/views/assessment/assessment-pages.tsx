// The pages of the assessment and of an offence, which come together: they share nearly all they have.
import { offenceSection } from "../../state/assessment-models.ts";
import { figures } from "../../state/models.ts";
import { afterModels } from "./after-models.tsx";
import { AssessmentPage } from "./assessment-page.tsx";
import { OffencePage } from "./offence-page.tsx";

export const ASSESSMENT_PAGES = {
  assessment: AssessmentPage,
  offence: afterModels({ figures, offenceSection }, OffencePage),
};
