// Rows of text as a CSV file that a spreadsheet opens without running anything in it.

/**
 * RFC 4180 with LF line ends. Cells that begin with = + - @ (or one of their full-width forms), a tab or a line break and are
 * no numbers get a ' in front.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((text) => quoteCell(harmless(text))).join(",")}\n`).join("");
}

/** The same cells between tabs, for the clipboard: tabs and line breaks in them become spaces. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(clipboardCell).join("\t")}\n`).join("");
}

/** A spreadsheet reads a quote at the start of a pasted cell as the beginning of a quoted one. */
function clipboardCell(text: string): string {
  const line = harmless(text).replace(/[\t\r\n]+/g, " ");
  return line.startsWith('"') ? quoteCell(line) : line;
}

function harmless(text: string): string {
  const formula = /^[=+\-@＝＋－＠\t\r\n]/.test(text);
  const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
  return formula && !number ? `'${text}` : text;
}

/** A cell as RFC 4180 writes it. */
export function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as it is taken away: one header line, the rows, and after them what must be known of them. */
export interface Spreadsheet {
  readonly head: readonly string[];
  /** As many cells as the head; numbers without comma and unit, "" for what is not known. */
  readonly rows: readonly (readonly string[])[];
  /** What it is first; then unit, caveats, sources: a name and its text, or a sentence alone. */
  readonly notes: readonly (readonly string[])[];
}

/** All its lines: header, rows, an empty one, notes. */
export function linesOf({ head, rows, notes }: Spreadsheet): readonly (readonly string[])[] {
  return [head, ...rows, [], ...notes];
}
