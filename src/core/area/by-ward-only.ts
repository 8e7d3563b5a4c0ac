// Offences that residents are shown by ward only, so that nobody who was harmed can be recognised.

/** Slugs of violence, sexual offences and domestic abuse, as the open data or a force's own extract may call them. */
const BY_WARD_ONLY = /(?:^|-)(?:violence|violent|sexual|sex|rape|domestic-(?:abuse|incidents?|related))(?:-|$)/;

/** Whether residents are shown a category (slug) by ward only: never its places, nor their names. */
export function isByWardOnly(category: string): boolean {
  return BY_WARD_ONLY.test(category);
}
