// A list of whole numbers that grows, held as plain memory.

export interface GrowingNumbers {
  push(number: number): void;
  length(): number;
  /** Those pushed so far. */
  all(): Uint32Array;
}

export function growingNumbers(): GrowingNumbers {
  let held = new Uint32Array(1024);
  let length = 0;
  return {
    push(number) {
      if (length === held.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(held);
        held = larger;
      }
      held[length++] = number;
    },
    length: () => length,
    all: () => held.slice(0, length),
  };
}
