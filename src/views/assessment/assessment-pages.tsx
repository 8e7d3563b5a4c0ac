// The pages of the assessment, which come together: they share nearly all they have.
import { AssessmentPage } from "./assessment-page.tsx";
import { OffencePage } from "./offence-page.tsx";
import { WardPage } from "./ward-page.tsx";
import { WardsPage } from "./wards-page.tsx";

export const ASSESSMENT_PAGES = { assessment: AssessmentPage, offence: OffencePage, ward: WardPage, wards: WardsPage };
