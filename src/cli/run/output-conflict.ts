import { resolve } from 'node:path'
import type { RunOptions } from './run-command.ts'

/** Why the outputs asked for cannot all be written, in a sentence; null when they can. */
export function outputConflict(options: RunOptions, scenarios: readonly string[]): string | null {
  const { json, trace, stepEvents, sqlite } = options
  if (sqlite === '-') return '--sqlite writes a database and needs a file, not "-".'
  const printed = [json === '-' && '--json', trace === '-' && '--trace', stepEvents === '-' && '--step-events'].filter(Boolean)
  if (printed.length > 1)
    return `${printed.join(' and ')} cannot ${printed.length > 2 ? 'all' : 'both'} go to standard output: give ${printed.length > 2 ? 'all but one' : 'one'} of them a file.`
  const single = [trace !== undefined && '--trace', stepEvents !== undefined && '--step-events', sqlite !== undefined && '--sqlite'].filter(
    Boolean,
  )
  if (scenarios.length > 1 && single.length > 0) {
    return `${single.join(' and ')} can hold one run only, and ${scenarios.length} scenarios were named: run one at a time.`
  }
  const outputs = [json, trace, stepEvents, sqlite].filter((path) => path !== undefined && path !== '-').map((path) => resolve(path ?? ''))
  if (new Set(outputs).size < outputs.length) return 'Two outputs have the same file: give each its own.'
  const inputs = new Set(scenarios.map((path) => resolve(path)))
  const overwritten = outputs.find((path) => inputs.has(path))
  return overwritten === undefined ? null : `An output would overwrite the scenario ${overwritten}: name another file.`
}
