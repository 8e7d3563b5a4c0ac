// What the numbers of a package's input count: rows, or the offences for which rows of a table of counts stand.

/** "offences" where any file of the input was a table of counts. */
export function countedThings(inputs: readonly { readonly count?: number | undefined }[]): "offences" | "rows" {
  return inputs.some(({ count }) => count !== undefined) ? "offences" : "rows";
}
