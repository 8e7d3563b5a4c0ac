// How the cells of a CSV file are kept apart, as its lines show.

/** Lines that are looked at where the first may be titles. */
const MOST_LINES = 100;

/** What separates the cells of a CSV text: of comma, semicolon and tab the one that its first line has most of, else the comma. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.trimStart().split("\n", 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [";", "\t"].reduce((most, delimiter) => (count(delimiter) > count(most) ? delimiter : most), ",");
}

/** A cell in quotes, after what begins it. */
const QUOTED = /(^|[,;\t\n])"(?:[^"]|"")*"/g;

/** The same of a text whose first lines may be titles: what most lines have as often as each other outside quotes. */
export function delimiterUnderTitles(text: string): string {
  const lines = text.replace(QUOTED, "$1").split("\n", MOST_LINES);
  let best = { delimiter: ",", agree: 0, cells: 1 };
  for (const delimiter of [",", ";", "\t"]) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      const agree = (counts.get(cells) ?? 0) + 1;
      counts.set(cells, agree);
      const isBetter = agree > best.agree || (agree === best.agree && cells > best.cells);
      if (cells > 1 && isBetter) best = { delimiter, agree, cells };
    }
  }
  return best.delimiter;
}
