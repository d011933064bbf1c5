/**
 * From now on nothing that this thread prints goes anywhere: it is not ours to show, and output that nobody reads would keep the process from
 * ending. Warnings of Node are printed too.
 */
export function silenceOutput(): void {
  const write = (...given: readonly unknown[]): boolean => {
    const done = given.at(-1)
    if (typeof done === 'function') queueMicrotask(() => done())
    return true
  }
  for (const stream of [process.stdout, process.stderr]) Object.assign(stream, { write })
}
