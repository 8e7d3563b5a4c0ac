// What a click does to the selected wards and to the chosen offences.
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/**
 * The wards selected after one is clicked. Alone, it replaces the others, and a second click on it clears it; in addition, it
 * is compared with the others, or taken out again. Of more than four, the oldest but the first goes.
 */
export function afterWard(selected: readonly string[], code: string, additive: boolean): readonly string[] {
  const has = selected.includes(code);
  if (!additive) return has && selected.length === 1 ? [] : [code];
  if (has) return selected.filter((other) => other !== code);
  const [first, ...rest] = [...selected, code];
  return [first!, ...rest.slice(-(COMMON_THRESHOLDS.comparedWards - 1))];
}

/** The offences chosen after one is clicked: it alone, or with the others; never none. */
export function afterOffence(chosen: readonly string[], slug: string, additive: boolean): readonly string[] {
  if (!additive) return [slug];
  if (!chosen.includes(slug)) return [...chosen, slug];
  return chosen.length > 1 ? chosen.filter((other) => other !== slug) : chosen;
}
