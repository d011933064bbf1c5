import type { CompiledActivation, CompiledExitRule, CompiledStep, CompiledWay } from './compiled-run.ts'

/** What all journeys of a run are numbered into. */
export interface Numbering {
  readonly steps: CompiledStep[]
  readonly ways: CompiledWay[]
  readonly activations: CompiledActivation[]
  readonly exitRules: CompiledExitRule[]
  readonly eventNumbers: Map<string, number>
  /** Limits of the counters of profile caps. */
  readonly capCounters: number[]
  /** Ids of the segments, and of the data sources, that expressions ask. */
  readonly segmentsRead: Set<string>
  readonly fieldGroupsRead: Set<string>
}

export function newNumbering(): Numbering {
  return {
    ...{ steps: [], ways: [], activations: [], exitRules: [], eventNumbers: new Map(), capCounters: [] },
    ...{ segmentsRead: new Set<string>(), fieldGroupsRead: new Set<string>() },
  }
}

/** The number of an event's name, which is numbered now where it was not before. */
export function numberOfEvent({ eventNumbers }: Numbering, name: string): number {
  const known = eventNumbers.get(name)
  if (known !== undefined) return known
  const number = eventNumbers.size
  eventNumbers.set(name, number)
  return number
}
