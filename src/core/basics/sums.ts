// Sums and means.

/** 0 of no numbers. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function sumBy<Item>(items: Iterable<Item>, read: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += read(item);
  return total;
}

/** NaN of no numbers. */
export function mean(numbers: ArrayLike<number> & Iterable<number>): number {
  return sum(numbers) / numbers.length;
}

/** NaN of no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
