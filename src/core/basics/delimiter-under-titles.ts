// How the cells of a CSV file are kept apart whose first lines may be titles.

/** Lines that are looked at. */
const MOST_LINES = 100;

/** A cell in quotes, after what begins it. */
const QUOTED = /(^|[,;\t\n])"(?:[^"]|"")*"/g;

/** What separates the cells of such a text: of comma, semicolon and tab what most lines have as often as each other outside quotes. */
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
