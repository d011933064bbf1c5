/** What an error of the vendor's says. Several mistakes come as one error that holds them; its own message is made of stack traces. */
export function sentences(failure: unknown): string {
  const failures = isIterable(failure) ? [...failure] : [failure]
  return failures.map((one) => (one instanceof Error ? one.message : String(one))).join(' ')
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
