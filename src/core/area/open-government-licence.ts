// The licence of the public bodies whose files most packages are made of.
import type { Descriptor } from "./descriptor-form.ts";

export const OPEN_GOVERNMENT_LICENCE: Descriptor["licenses"][number] = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};
