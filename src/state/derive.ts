// Derived values that are computed again only when one of their inputs is another.

type Inputs<State, Values extends readonly unknown[]> = {
  readonly [Index in keyof Values]: (state: State) => Values[Index];
};

/**
 * Makes selectors of a State that remember their last inputs and result; inputs are compared with Object.is, and not even read
 * again in the same state: many components ask for the same few models, and models for one another.
 */
export function derivingFrom<State>() {
  return function derive<const Values extends readonly unknown[], Result>(
    inputs: Inputs<State, Values>,
    compute: (...values: Values) => Result,
  ): (state: State) => Result {
    let last: { readonly values: Values; readonly result: Result } | null = null;
    let seen: State | null = null;
    return (state) => {
      if (last !== null && state === seen) return last.result;
      const values = inputs.map((input) => input(state)) as unknown as Values;
      if (!last?.values.every((value, index) => Object.is(value, values[index])))
        last = { values, result: compute(...values) };
      seen = state;
      return last.result;
    };
  };
}
