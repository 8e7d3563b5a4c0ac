// Postcodes of the United Kingdom, however they are written.

const WHOLE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** "CB1 3AA" of "cb13aa" and "CB13AA "; null for what is no whole postcode. */
export function postcodeOf(text: string): string | null {
  const tight = text.replace(/\s/g, "").toUpperCase();
  return WHOLE.test(tight) ? `${tight.slice(0, -3)} ${tight.slice(-3)}` : null;
}
