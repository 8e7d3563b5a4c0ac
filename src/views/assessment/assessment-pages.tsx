// The pages of the assessment, which come together: they share nearly all they have.
import { useAppState } from "../kit/app-context.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { OffencePage } from "./offence-page.tsx";
import { WardPage } from "./ward-page.tsx";
import { WardsPage } from "./wards-page.tsx";

/** The page that the view asks for. */
export function AssessmentPages() {
  const page = useAppState((state) => state.view.page);
  switch (page) {
    case "offence":
      return <OffencePage />;
    case "ward":
      return <WardPage />;
    case "wards":
      return <WardsPage />;
    default:
      return <AssessmentPage />;
  }
}
