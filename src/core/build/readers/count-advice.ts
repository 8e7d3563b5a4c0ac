// What to do with counts that cannot be read: said of a table before it is read, and when it is refused.

export const WHOLE_ADVICE =
  "Write whole numbers (1204 or 1,204), 0 for none, and a correction below 0 into the count that it corrects.";
export const UNCLEAR_ADVICE = "Write thousands as 1204 or 1,204, and whole numbers without decimals.";
