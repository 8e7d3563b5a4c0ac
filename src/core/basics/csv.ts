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
