// A number that may not be knowable, with the reason why not: never 0, never NaN.

/** `shown` is what is printed in the place of a number that is withheld: "fewer than 5", "43 to 52", "withheld". */
export type Unknown = { readonly known: false; readonly reason: string; readonly shown?: string };
export type Known<T = number> = { readonly known: true; readonly value: T } | Unknown;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(reason: string): Unknown {
  return { known: false, reason };
}

export const WITHHELD: Unknown = { known: false, reason: "withheld", shown: "withheld" };

/** Of what is made of an unknown number: the range of that is not its own. */
export function madeOf(quantity: Unknown): Unknown {
  return quantity.shown ? WITHHELD : quantity;
}

/** The value, or null where it is unknown (for renderers and sorting). */
export function valueOrNull<T>(quantity: Known<T>): T | null {
  return quantity.known ? quantity.value : null;
}
