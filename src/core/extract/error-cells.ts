// What a spreadsheet leaves in a cell whose formula failed.

const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/i;

export function isErrorCell(text: string): boolean {
  return text.startsWith("#") && ERROR.test(text);
}
