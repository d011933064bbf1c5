import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Measurement, Subject } from './measurement.ts'

const run = promisify(execFile)

/** Measures in a fresh process of this very program, and nothing else beside it. */
export async function inOwnProcess({ load, name, profiles }: Subject, seed: number, sample: string): Promise<Measurement> {
  const program = process.argv[1] ?? ''
  const args = ['--measure', `${load}/${name}`, '--profiles', String(profiles), '--seed', String(seed), '--sample', sample]
  const { stdout } = await run(process.execPath, [program, ...args], { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Measurement
}
