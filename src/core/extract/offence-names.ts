// The categories of the open data by the names that forces, the Home Office and people have for offences.
import { OPEN_DATA_TAXONOMY, RENAMED_CATEGORIES } from "../area/open-data-taxonomy.ts";
import { slugOf } from "../area/taxonomy.ts";

const KNOWN: ReadonlySet<string> = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));

/** What may stand in front of a name without changing its category. */
const BEFORE =
  /^(?:attempt(?:ed|s at)? |attempt to commit |racially (?:or|and) religiously aggravated |racially aggravated )+/;

/** Beginnings of names, in the order in which they are tried: plain letters, digits and single spaces. */
const NAMES: readonly (readonly [category: string, name: RegExp])[] = [
  ["anti-social-behaviour", /^(?:anti ?social behaviou?r|asb)\b/],
  ["burglary", /^(?:aggravated |distraction )*burglary\b/],
  ["robbery", /^(?:robbery\b|robberies$|assault with intent to rob\b)/],
  [
    "vehicle-crime",
    /^(?:vehicle (?:crime|offences?|interference|taking|theft)|theft (?:or (?:unauthorised )?taking )?(?:of|from) (?:a )?(?:motor )?(?:vehicles?|cars?)\b|theft or unauthorised taking of (?:a )?motor vehicle|aggravated vehicle taking|interfer\w* with (?:a )?motor vehicle|tampering with (?:a )?motor vehicle|taking (?:a )?(?:motor )?(?:vehicle|conveyance) without)/,
  ],
  [
    "bicycle-theft",
    /^(?:bicycle|cycle|pedal cycle|bike) theft\b|^theft (?:or (?:unauthorised )?taking )?of (?:a )?(?:pedal ?cycle|bicycle|cycle|pedal bike)\b/,
  ],
  ["shoplifting", /^(?:shoplifting\b|shop theft\b|theft from (?:a )?(?:shops?|stores?|stalls?)\b)/],
  ["theft-from-the-person", /^theft from (?:the |a )?person\b/],
  [
    "other-theft",
    /^(?:(?:all )?other thefts?\b|theft by (?:an )?employee\b|making off without payment\b|bilking\b|blackmail\b|theft in (?:a )?dwelling\b|theft from (?:an )?automatic machines?\b)/,
  ],
  ["criminal-damage-and-arson", /^(?:criminal damage|arson)\b/],
  [
    "drugs",
    /^(?:drugs?$|drugs? (?:offences?|possession|trafficking|supply)|trafficking (?:of|in) (?:controlled )?drugs?\b|(?:possession|supply|production|cultivation)(?: with intent to supply)?(?: of| in)? (?:a |controlled |class [abc] )*(?:drugs?|cannabis)\b|(?:possess|supply|produce) (?:a )?(?:controlled drug|cannabis))/,
  ],
  [
    "possession-of-weapons",
    /^(?:possession of (?:an? |other |offensive |bladed )*(?:weapons?|firearms?|knife|knives|blade|article with (?:a )?blade)\b|weapons? (?:offences?|possession)|firearms? offences?)/,
  ],
  [
    "public-order",
    /^(?:(?:other )?public order\b|public fear,? alarm (?:or|and) distress\b|violent disorder\b|riot\b|affray\b)/,
  ],
  [
    "violence-and-sexual-offences",
    /^(?:violence\b|violent crime\b|assault\b|common assault\b|(?:section 47|section 20|section 18) (?:assault|wounding|gbh)|(?:inflicting |causing )?(?:actual|grievous) bodily harm\b|[ag]bh\b|wounding\b|harassment\b|stalking\b|malicious communications?\b|homicide\b|murder\b|manslaughter\b|kidnap\w*\b|threats? to kill\b|modern slavery\b|cruelty to (?:and neglect of )?children\b|child abduction\b|controlling (?:or|and) coercive behaviou?r\b|rape\b|sexual\b|(?:other )?(?:serious )?sexual (?:offences?|assault|activity)\b|exposure and voyeurism\b|death or serious injury\b)/,
  ],
  [
    "other-crime",
    /^(?:miscellaneous crimes? against society\b|other (?:crimes?|offences?|notifiable offences?)$|perjury\b|handling (?:of )?stolen goods\b|going equipped\b|perverting the course of justice\b|bail offences?\b)/,
  ],
];

/** What stands for all offences together, and so is none. */
const TOTAL =
  /^(?:grand total|sub ?total|totals?|total (?:recorded )?(?:crimes?|offences?|notifiable offences?)|all (?:recorded )?(?:crimes?|offences?|categories)|victim based crime|total excluding fraud)$/;

/** All of it, as a text. */
export const NAMES_TEXT = JSON.stringify([
  BEFORE.source,
  TOTAL.source,
  ...NAMES.flatMap(([category, { source }]) => [category, source]),
]);

/** The slug of the category of a name, as "Burglary - residential", "ABH" or "THEFT FROM MOTOR VEHICLE"; null where it is not known. */
export function categoryOfName(text: string): string | null {
  const slug = slugOf(text);
  if (KNOWN.has(slug)) return slug;
  const renamed = RENAMED_CATEGORIES.get(slug);
  if (renamed !== undefined) return slugOf(renamed);
  const name = slug.replaceAll("-", " ").replace(BEFORE, "");
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Whether a ward or a month is a sum over others: "Total", "Grand Total", "Abbey Total", "All wards". */
export function isSumOfParts(text: string): boolean {
  return /\btotals?$|^(?:sub ?|grand )?total\b|^all(?: wards| areas| months| years)?$/i.test(text.trim());
}

/** Whether a name stands for a sum over offences, which would be counted twice. */
export function isTotal(text: string): boolean {
  return TOTAL.test(slugOf(text).replaceAll("-", " "));
}
