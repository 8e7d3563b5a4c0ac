// A number of things in words.

/** "1 ward", "14 wards", by the plural in "s". */
export function numberOf(count: number, things: string): string {
  return `${count} ${count === 1 ? things.slice(0, -1) : things}`;
}
