// Counts that nobody can mean, however they came into a file.

/** Offences of one kind in one month: the busiest place, ward or force of the country has far fewer. */
export const MOST_IN_MONTH = 100_000;
