import type { JsonObject } from '../model/json-value.ts'
import { formatInstant } from '../time/instant.ts'

/** What sets something off beside profile events. Instants are ms since 1970. */
export type Signal =
  /** A membership changed. */
  | {
      readonly kind: 'qualification'
      readonly at: number
      /** Place of the segment in workspace order. */
      readonly segment: number
      readonly isEntrance: boolean
      readonly qualifiedAt: number
    }
  /** A segment trigger read its segment for the n-th time. */
  | { readonly kind: 'occurrence'; readonly at: number; readonly number: number }
  /** A step of another journey sent the profile here, under its key. */
  | { readonly kind: 'jump'; readonly at: number; readonly instance: number; readonly key: string | null; readonly properties: JsonObject }

/** Codes of signals stand where the refs of events do: see ProfileEvents. No scenario has as many events. */
const firstCode = 2 ** 30

export function isSignal(cause: number): boolean {
  return cause >= firstCode
}

/** @param place of the occurrence among those of the run */
export function occurrenceKey(place: number): number {
  return -1 - place
}

/** No clock holds as many calculations. */
const mostCalculations = 2 ** 24

/** @param segment its place in workspace order */
export function resultKey(segment: number, calculation: number, isEntrance: boolean): number {
  return (segment * mostCalculations + calculation) * 2 + (isEntrance ? 0 : 1)
}

/**
 * The signals of a run, by a code. What concerns many profiles alike, a calculation or an occurrence, has one code for all of them; codes
 * depend on the order of the run, and what they stand for does not.
 */
export class SignalTable {
  #signals: Signal[] = []
  readonly #shared = new Map<number, number>()
  readonly #segmentIds: readonly string[]

  /** @param segmentIds in workspace order */
  constructor(segmentIds: readonly string[]) {
    this.#segmentIds = segmentIds
  }

  /** Forgets the signals of the run before. */
  clear(): void {
    this.#signals = []
    this.#shared.clear()
  }

  add(signal: Signal): number {
    return firstCode + this.#signals.push(signal) - 1
  }

  /** The code of a signal that many share, by a number that is its own: see occurrenceKey and resultKey. */
  shared(key: number, signal: () => Signal): number {
    const known = this.#shared.get(key)
    if (known !== undefined) return known
    const code = this.add(signal())
    this.#shared.set(key, code)
    return code
  }

  read(code: number): Signal {
    const signal = this.#signals[code - firstCode]
    if (!signal) throw new RangeError('a signal that no run has given')
    return signal
  }

  segmentId(signal: Extract<Signal, { kind: 'qualification' }>): string {
    return this.#segmentIds[signal.segment] ?? ''
  }

  /** What the signal brings into the journey context. Source of the form: reference 4.4. */
  properties(code: number): JsonObject {
    const signal = this.read(code)
    switch (signal.kind) {
      case 'qualification': {
        const id = this.segmentId(signal)
        const time = formatInstant(signal.qualifiedAt)
        return {
          eventType: 'segmentQualification',
          behavior: signal.isEntrance ? 'entrance' : 'exit',
          qualificationTimestamp: time,
          segmentId: id,
          segmentMembership: { ups: { [id]: { lastQualificationTime: time, status: signal.isEntrance ? 'realized' : 'exited' } } },
        }
      }
      case 'occurrence':
        return {}
      case 'jump':
        return signal.properties
    }
  }

  /** What people call it. */
  name(code: number): string {
    const signal = this.read(code)
    switch (signal.kind) {
      case 'qualification':
        return `${signal.isEntrance ? 'Entrance into' : 'Exit from'} ${this.segmentId(signal)}`
      case 'occurrence':
        return `Occurrence ${signal.number}`
      case 'jump':
        return 'Jump'
    }
  }

  /** A number that says the same in every run of the scenario: what digests write for the code. */
  canonical(code: number, ordinalOf: (instance: number) => number): number {
    const signal = this.read(code)
    switch (signal.kind) {
      case 'qualification':
        return 2 ** 40 + signal.segment * 2 + (signal.isEntrance ? 0 : 1)
      case 'occurrence':
        return 2 ** 41 + signal.number
      case 'jump':
        return 2 ** 42 + ordinalOf(signal.instance)
    }
  }
}
