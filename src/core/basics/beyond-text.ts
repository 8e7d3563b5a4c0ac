// Numbers beyond a limit, so that rounding never makes them read like it: "more than 2.0 km, the longest 2.0 km".

/** A number as it is usually written; as `finer` writes it where it is over the limit and would read like it. */
export function beyondText(
  value: number,
  limit: number,
  usual: (value: number) => string,
  finer: (value: number) => string,
): string {
  const text = usual(value);
  return value > limit && text === usual(limit) ? finer(value) : text;
}
