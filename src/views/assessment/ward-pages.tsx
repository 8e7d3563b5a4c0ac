// The pages of wards, which come together: they share nearly all they have.
import { firstWardStanding } from "../../state/assessment-models.ts";
import { figures } from "../../state/models.ts";
import { afterModels } from "./after-models.tsx";
import { WardPage } from "./ward-page.tsx";
import { WardsPage } from "./wards-page.tsx";

export const WARD_PAGES = {
  ward: afterModels({ figures, firstWardStanding }, WardPage),
  wards: afterModels({ figures }, WardsPage),
};
