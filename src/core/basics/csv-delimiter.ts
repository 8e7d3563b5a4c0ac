// How the cells of a CSV file are kept apart, as its lines show.

/** Lines that are looked at where the first may be titles. */
const MOST_LINES = 100;

/** What separates the cells of a CSV text: of comma, semicolon and tab the one that its first line has most of, else the comma. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.trimStart().split("\n", 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [";", "\t"].reduce((most, delimiter) => (count(delimiter) > count(most) ? delimiter : most), ",");
}

/** The same of a text whose first lines may be titles: the delimiter of the line that has most of one. */
export function delimiterUnderTitles(text: string): string {
  let best = { delimiter: ",", cells: 1 };
  for (const line of text.split("\n", MOST_LINES)) {
    const delimiter = delimiterOf(line);
    const cells = line.split(delimiter).length;
    if (cells > best.cells) best = { delimiter, cells };
  }
  return best.delimiter;
}
