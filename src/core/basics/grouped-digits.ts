/** A whole number with a comma between every three digits: "12,345". */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
