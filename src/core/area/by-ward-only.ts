// Offences that residents are shown by ward only, so that nobody who was harmed can be recognised.

/** Words of offences against things, against the public and of categories of the open data that are about nobody in particular. */
const NOT_OF_A_PERSON =
  /(?:^|-)(?:anti-social|arson|asb|bicycle|burglar|criminal-damage|cycle|drugs?|fraud|graffiti|other-crime|public-(?:order|disorder)|robber|shop|theft|vandal|vehicle|weapon)/;

/** Words of offences that harm a person, whatever else their name says. */
const OF_A_PERSON =
  /(?:^|-)(?:[ag]bh(?:-|$)|abduct|abus|assault|child|cruel|domestic-(?!burglar)|exploit|harass|harm|hate|homicide|human|injur|kidnap|murder|rap(?:e|ist)|sex|slav|stalk|threat|violen|wound)/;

/**
 * Whether residents are shown a category (slug) by ward only: never its places, nor their names. One that a force's own extract calls
 * by a name that nobody knows is such a category: it may harm somebody.
 */
export function isByWardOnly(category: string): boolean {
  return OF_A_PERSON.test(category) || !NOT_OF_A_PERSON.test(category);
}
