// What is worked out from a number that may not be known.
import { type Known, known, madeOf } from "./known.ts";

export function mapKnown<A, B>(quantity: Known<A>, change: (value: A) => B): Known<B> {
  return quantity.known ? known(change(quantity.value)) : madeOf(quantity);
}
