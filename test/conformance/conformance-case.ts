import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject } from '../../src/engine/model/json-value.ts'

/** What a case wants of the command line: `NAME.expected.json`, beside its `NAME.scenario.json`. */
export interface CaseExpectation {
  readonly case: string
  /** The sentence that the case comes from. */
  readonly why: string
  readonly command?: 'run' | 'check'
  readonly exitCode: number
  /** Row lists are complete: no other rows may be there. Each row names only the fields that matter. */
  readonly instances?: readonly JsonObject[]
  readonly sends?: readonly JsonObject[]
  readonly refusals?: readonly JsonObject[]
  readonly ignored?: readonly JsonObject[]
  readonly journeys?: JsonObject
  /** Paths like `sends[0].payload.coupon` that the result must not have. */
  readonly absent?: readonly string[]
  readonly problems?: readonly { readonly pointer: string; readonly code?: string }[]
}

export interface ConformanceCase {
  /** File name without its ending: `SEG-04-two-sessions`. */
  readonly name: string
  readonly scenarioFile: string
  readonly expected: CaseExpectation
}

const ending = '.expected.json'

/** Every case of a folder, by name. */
export function readCases(folder: string): ConformanceCase[] {
  const names = readdirSync(folder).filter((file) => file.endsWith(ending))
  return names.sort().map((file) => {
    const name = file.slice(0, -ending.length)
    const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CaseExpectation
    return { name, scenarioFile: join(folder, `${name}.scenario.json`), expected }
  })
}
