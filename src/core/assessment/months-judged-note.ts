// The word in an address that says that its months are those by which a change was judged.

/** Of the choices that a page has. */
export const JUDGED_MONTHS = "judged-months";
