// Codes of areas as files have them: with signs that nobody sees around them, or in small letters.
import { withoutHiddenSigns } from "../../basics/hidden-signs.ts";

/** A code of the statistics offices, whatever area it is of. */
const AREA_CODE = /^[EWSNKJ]\d{8}$/i;

/** A text without hidden signs and the white space around it; the code of an area of the United Kingdom in capitals. */
export function writtenText(text: string): string {
  const plain = withoutHiddenSigns(text).trim();
  return AREA_CODE.test(plain) ? plain.toUpperCase() : plain;
}

/** Rows with the code of their ward as it is among `codes`, where they differ in capitals alone. */
export function inCaseOf<Row extends { readonly ward: string }>(rows: readonly Row[], codes: Iterable<string>) {
  const known = new Map(Array.from(codes, (code) => [code.toLowerCase(), code]));
  const own = new Set(rows.map(({ ward }) => ward));
  return rows.map((row) => {
    const code = known.get(row.ward.toLowerCase()) ?? row.ward;
    return own.has(code) ? row : { ...row, ward: code };
  });
}
