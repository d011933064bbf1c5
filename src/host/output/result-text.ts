import type { RunResult } from '../../engine/account/result.ts'

/** A result as JSON text, in pieces: a row is one line, so that results are read, compared and searched by line. */
export function* resultText(result: RunResult): Generator<string> {
  let separator = '{\n'
  for (const [key, value] of Object.entries(result)) {
    yield `${separator}  ${JSON.stringify(key)}: `
    separator = ',\n'
    if (Array.isArray(value) && value.some((row) => typeof row === 'object')) yield* rowsText(value)
    else yield JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
  }
  yield '\n}\n'
}

function* rowsText(rows: readonly unknown[]): Generator<string> {
  let separator = '[\n'
  for (const row of rows) {
    yield `${separator}    ${JSON.stringify(row)}`
    separator = ',\n'
  }
  yield '\n  ]'
}
