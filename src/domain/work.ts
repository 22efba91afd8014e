/**
 * A computation that may take long, as a generator: every few thousand steps it yields how many it
 * took since it last did, and in the end it returns its result.
 *
 * It knows neither time nor threads. Whoever runs it may rest between two yields, or stop there for
 * good; what it returns never depends on that. A step is about one edge looked at: some 10 to 30 ns.
 */
export type Work<Result> = Generator<number, Result, void>;

/** About how many steps a computation takes between two yields: a fraction of a millisecond. */
export const STEPS_BETWEEN_YIELDS = 10_000;

/** Runs a computation to its end at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
