// How the cells of a CSV file are kept apart, as its lines show.

/** What separates the cells of a CSV text: of comma, semicolon and tab the one that its first line has most of, else the comma. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.trimStart().split("\n", 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [";", "\t"].reduce((most, delimiter) => (count(delimiter) > count(most) ? delimiter : most), ",");
}
