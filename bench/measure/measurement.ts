import type { Counts, ProgramName } from '../programs/program.ts'
import type { Spent } from './stopwatch.ts'

/** The sample workspace through the host's one door to a run: `demo shop` beside the programs that carry the load. */
export const sampleName = 'demo shop'
export type MeasuredName = ProgramName | typeof sampleName

/** What is to be measured: in a process of its own, so that its memory is its own. */
export interface Subject {
  readonly name: MeasuredName
  readonly profiles: number
}

export interface Measurement extends Subject {
  /** null for the sample, which is another load. */
  readonly counts: Counts | null
  readonly instances: number
  readonly spent: Spent
  readonly parts: Readonly<Record<string, number>>
  /** Largest resident memory of the process, MB of 2^20 bytes. */
  readonly peakMb: number
}
