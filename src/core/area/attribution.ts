// What the licence of the boundaries asks to be printed wherever they or what is counted by them is shown.

/** The notice of the Ordnance Survey, with the year of the boundaries where their vintage is one. */
export function crownCopyright(vintage: string): string {
  const year = /^\d{4}$/.test(vintage) ? ` ${vintage}` : "";
  return `Contains OS data © Crown copyright and database right${year}.`;
}
