/** Work in steps: whoever waits for it may do something else between two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all that is left of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
