// Chance that can be repeated: the same seed gives the same numbers on every machine.

/** A stream of chance. */
export interface Random {
  /** Whole number from 0 to 2³² − 1, each as likely. */
  readonly next: () => number;
  /** Whole number from 0 to `limit` − 1, each exactly as likely; `limit` is a whole number from 1 to 2³². */
  readonly below: (limit: number) => number;
}

const WORDS = 2 ** 32;

/** A stream for a seed, of which the lowest 32 bits count. */
export function randomOf(seed: number): Random {
  const word = splitMix(seed);
  return xoshiro(word(), word(), word(), word());
}

/**
 * xoshiro128** 1.1 of Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021), from its four words of
 * state, which are not all 0. A run is 2¹²⁸ − 1 long.
 */
export function xoshiro(first: number, second: number, third: number, fourth: number): Random {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return { next, below: (limit) => belowOf(next, limit) };
}

/** What is beyond the last whole multiple of the limit is thrown back, so that no remainder is likelier than another. */
function belowOf(next: () => number, limit: number): number {
  const end = WORDS - (WORDS % limit);
  let word = next();
  while (word >= end) word = next();
  return word % limit;
}

/** SplitMix with 32-bit words (Steele, Lea and Flood 2014): spreads a seed over the state, as the authors of xoshiro advise. */
function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
