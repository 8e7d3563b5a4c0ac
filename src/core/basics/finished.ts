// Work with stops in it, for whoever has nothing else to do meanwhile.

/** What the work comes to, done without a pause. */
export function finished<Result>(work: Iterator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
