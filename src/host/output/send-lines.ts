import type { RunReader } from '../../engine/index.ts'

/**
 * Sends as NDJSON: the row of `sends` of a result (contract section 7), one a line. Each is rendered when its line is asked for.
 *
 * @param rows of the trace, in the order of the lines
 * @param onLines is told now and then, and at the end, how many lines were made
 */
export function* sendLines({ readers }: RunReader, rows: Iterable<number>, onLines: (lines: number) => void): Generator<string> {
  let lines = 0
  for (const result of readers.sends.results(rows)) {
    yield `${JSON.stringify(result)}\n`
    lines += 1
    if (lines % linesPerReport === 0) onLines(lines)
  }
  onLines(lines)
}

const linesPerReport = 100
