import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type LoadName, type Subject, subjectNames } from './measure/measurement.ts'

export interface BenchOptions {
  /** Of the larger load, and of the sample. */
  readonly profiles: number
  readonly rounds: number
  readonly seed: number
  /** Where everything that was measured is written. */
  readonly json: string
  /** The scenario of the sample workspace. */
  readonly sample: string
  /** Set in the processes that the benchmark starts: measure this one, and print it. */
  readonly measure: Pick<Subject, 'load' | 'name'> | null
}

export const usage = `usage: npm run bench -- [--profiles 100000] [--rounds 3] [--seed 42] [--json test-results/benchmark.json]`

/** Reads the arguments. Throws with a sentence where they make no sense. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      profiles: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '42' },
      json: { type: 'string', default: 'test-results/benchmark.json' },
      sample: { type: 'string', default: 'fixtures/workspaces/demo-shop/scenarios/ten-thousand-shoppers.scenario.json' },
      measure: { type: 'string' },
    },
  })
  return {
    profiles: wholeNumber('--profiles', values.profiles, 1, 2_000_000),
    rounds: wholeNumber('--rounds', values.rounds, 1, 100),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 2),
    json: resolve(values.json),
    sample: resolve(values.sample),
    measure: values.measure === undefined ? null : measuredSubject(values.measure),
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw new RangeError(`${option} is a whole number from ${least} to ${most}, not "${text}"`)
  return number
}

function measuredSubject(text: string): Pick<Subject, 'load' | 'name'> {
  const subjects = (Object.keys(subjectNames) as LoadName[]).flatMap((load) => subjectNames[load].map((name) => ({ load, name })))
  const subject = subjects.find(({ load, name }) => `${load}/${name}` === text)
  if (!subject) throw new RangeError(`there is no "${text}" to measure`)
  return subject
}
