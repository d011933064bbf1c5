import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { RunResult } from '../../src/engine/account/result.ts'

export const project = resolve(import.meta.dirname, '../..')
export const sample = resolve(project, 'fixtures/workspaces/demo-shop')

const known = new Map<string, Promise<RunResult>>()

/** What the built command line says about a scenario of the sample: the window has to show the same. Asked once for each scenario and seed. */
export function engineResult(scenario: string, seed?: number): Promise<RunResult> {
  const key = `${scenario} ${seed}`
  const result = known.get(key) ?? runOnCommandLine(scenario, seed)
  known.set(key, result)
  return result
}

async function runOnCommandLine(scenario: string, seed: number | undefined): Promise<RunResult> {
  const command = resolve(project, 'out/cli/rehearse.cjs')
  const file = resolve(sample, 'scenarios', `${scenario}.scenario.json`)
  const seeded = seed === undefined ? [] : ['--seed', String(seed)]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, 'run', file, '--json', '-', '--quiet', '--limit', '20000', ...seeded],
    {
      maxBuffer: 2 ** 30,
    },
  )
  return JSON.parse(stdout)
}
