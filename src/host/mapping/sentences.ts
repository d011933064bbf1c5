/** What an error of the vendor's says. Several mistakes come as one error that holds them; its own message is made of stack traces. */
export function sentences(failure: unknown): string {
  return singleFailures(failure)
    .map(({ message }) => message)
    .join(' ')
}

/** Each of the mistakes that an error of the vendor's holds. */
export function singleFailures(failure: unknown): readonly Error[] {
  const failures = isIterable(failure) ? [...failure] : [failure]
  return failures.map((one) => (one instanceof Error ? one : new Error(String(one))))
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
