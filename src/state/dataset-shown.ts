// What of an area is shown: the district that the address names, and wards under the names of the site's language.
import type { Dataset } from "../core/area/dataset.ts";
import { districtsToChoose, oneDistrict } from "../core/area/one-district.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { withWelshNames } from "../core/area/welsh-names.ts";
import type { AppState } from "./store.ts";

/**
 * Shows one of the districts of a whole area, or all of it, in one language. What was made before is remembered while its area
 * is in use: of one area, as loaded or as shown, and one district it gives the same object each time.
 */
export function shownDatasets(language: SiteConfig["language"]): AppState["showDistrict"] {
  const named = new WeakMap<Dataset, Dataset>();
  const shown = new WeakMap<Dataset, Map<string, Dataset>>();
  return (area, district) => {
    const whole = named.get(area) ?? (language === "cy" ? withWelshNames(area) : area);
    named.set(area, whole);
    named.set(whole, whole);
    if (!districtsToChoose(whole).some(({ code }) => code === district)) return whole;
    const made = shown.get(whole) ?? new Map<string, Dataset>();
    const one = made.get(district!) ?? oneDistrict(whole, district);
    shown.set(whole, made.set(district!, one));
    return one;
  };
}
