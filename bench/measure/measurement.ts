import type { Counts } from '../programs/program.ts'
import type { Spent } from './stopwatch.ts'

/** What is measured, by load: the programs that carry it. */
export const subjectNames = {
  abandonment: ['engine', 'hand-written', 'fake-timers', 'xstate'],
  /** Who comes into a streaming segment; who is in a batch segment, read each day. */
  qualification: ['engine', 'hand-written'],
  trigger: ['engine', 'hand-written'],
  /** One rule over many events: looked at without any segment, calculated once, and followed as a stream. */
  memberships: ['events', 'calculation', 'stream'],
  /** Sends through the code of Braze: as an export writes them, and that code alone in a loop. */
  rendering: ['export', 'vendor'],
  /** The sample workspace through the host's one door to a run. */
  'demo shop': ['engine'],
} as const
export type LoadName = keyof typeof subjectNames
export type SubjectName<Load extends LoadName = LoadName> = (typeof subjectNames)[Load][number]

/** Loads that programs carry, and leave a trace of. */
export type CarriedLoad = 'abandonment' | 'qualification' | 'trigger'

/** What is to be measured: in a process of its own, so that its memory is its own. */
export interface Subject {
  readonly load: LoadName
  readonly name: SubjectName
  readonly profiles: number
}

export interface Measurement extends Subject {
  /** null where instances and sends are not what the load is about, or nobody else carries it. */
  readonly counts: Counts | null
  /** Of memberships: how many profiles were found to be members; of rendering: how many sends were rendered. */
  readonly instances: number
  readonly spent: Spent
  readonly parts: Readonly<Record<string, number>>
  /** Largest resident memory of the process, MB of 2^20 bytes. */
  readonly peakMb: number
}
