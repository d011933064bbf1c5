import { resolve } from 'node:path'
import type { RunOptions } from './run-command.ts'

/** Why the outputs asked for cannot all be written, in a sentence; null when they can. */
export function outputConflict(options: RunOptions, scenarios: readonly string[]): string | null {
  const { json, trace, sends, stepEvents, sqlite } = options
  if (sqlite === '-') return '--sqlite writes a database and needs a file, not "-".'
  const printed = named({ '--json': json, '--trace': trace, '--sends': sends, '--step-events': stepEvents }, (path) => path === '-')
  if (printed.length > 1) {
    const isMore = printed.length > 2
    return `${printed.join(' and ')} cannot ${isMore ? 'all' : 'both'} go to standard output: give ${isMore ? 'all but one' : 'one'} of them a file.`
  }
  const single = named(
    { '--trace': trace, '--sends': sends, '--step-events': stepEvents, '--sqlite': sqlite },
    (path) => path !== undefined,
  )
  if (scenarios.length > 1 && single.length > 0) {
    return `${single.join(' and ')} can hold one run only, and ${scenarios.length} scenarios were named: run one at a time.`
  }
  const outputs = [json, trace, sends, stepEvents, sqlite].flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)]))
  if (new Set(outputs).size < outputs.length) return 'Two outputs have the same file: give each its own.'
  const inputs = new Set(scenarios.map((path) => resolve(path)))
  const overwritten = outputs.find((path) => inputs.has(path))
  return overwritten === undefined ? null : `An output would overwrite the scenario ${overwritten}: name another file.`
}

function named(options: Readonly<Record<string, string | undefined>>, wanted: (path: string | undefined) => boolean): string[] {
  return Object.entries(options).flatMap(([name, path]) => (wanted(path) ? [name] : []))
}
