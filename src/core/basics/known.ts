// A number that may not be knowable, with the reason why not: never 0, never NaN.

export type Unknown = { readonly known: false; readonly reason: string };
export type Known<T = number> = { readonly known: true; readonly value: T } | Unknown;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(reason: string): Unknown {
  return { known: false, reason };
}

export function mapKnown<A, B>(quantity: Known<A>, change: (value: A) => B): Known<B> {
  return quantity.known ? known(change(quantity.value)) : quantity;
}

/** The value, or null where it is unknown (for renderers and sorting). */
export function valueOrNull<T>(quantity: Known<T>): T | null {
  return quantity.known ? quantity.value : null;
}
