// Under which number counts can be withheld.

/** Under 3 a withheld count could only be 1. */
export const LEAST_THRESHOLD = 3;
/** Of a force's own counts. */
export const USUAL_THRESHOLD = 5;
