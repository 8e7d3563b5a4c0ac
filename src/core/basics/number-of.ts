// A number of things in words.

/** "1 ward", "14 wards", by the plural in "s"; `written` says how the number is written. */
export function numberOf(count: number, things: string, written: (count: number) => string = String): string {
  return `${written(count)} ${count === 1 ? things.slice(0, -1) : things}`;
}

/** "is 1 field", "are 14 fields". */
export function areNumberOf(count: number, things: string): string {
  return `${count === 1 ? "is" : "are"} ${numberOf(count, things)}`;
}
