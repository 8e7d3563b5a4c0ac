// Footnotes: remarks that many items share, each listed once and referred to by its number.

export interface Footnotes<Item> {
  /** In the order in which they are first needed; the first is number 1. */
  readonly texts: readonly string[];
  /** Numbers of the remarks on an item, in the order of its remarks. */
  readonly numbersOf: (item: Item) => readonly number[];
}

export function footnotesOf<Item>(
  items: readonly Item[],
  remarksOn: (item: Item) => readonly string[],
): Footnotes<Item> {
  const numbers = new Map<string, number>();
  for (const text of items.flatMap(remarksOn)) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  return {
    texts: [...numbers.keys()],
    numbersOf: (item) => remarksOn(item).map((text) => numbers.get(text)!),
  };
}
