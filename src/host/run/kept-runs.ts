/** A finished run, and how much room it takes: memory grows with the lines of its trace. */
interface FinishedRun {
  readonly id: number
  readonly traceEntries: number
}

const mostRuns = 6
const mostTraceEntries = 40_000_000

/**
 * Which of the finished runs stay to be looked at and compared: the newest ones that fit together. The newest stays in any case.
 * @param runs in the order in which they finished
 */
export function keptRuns(runs: readonly FinishedRun[]): readonly number[] {
  const kept: number[] = []
  let room = mostTraceEntries
  for (const { id, traceEntries } of [...runs].reverse()) {
    room -= traceEntries
    if (kept.length > 0 && (room < 0 || kept.length === mostRuns)) break
    kept.push(id)
  }
  return kept.reverse()
}
