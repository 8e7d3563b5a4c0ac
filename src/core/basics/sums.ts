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
