import { EventBuffer } from '../../inputs/event-buffer.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { DiscardReader } from '../discard-reader.ts'
import type { RefusalRow } from '../views.ts'

/** What became of an event in a run: whether the profile did it at all, and whatever refused or ignored it. */
export interface EventFate {
  readonly isThere: boolean
  readonly discards: readonly Pick<RefusalRow, 'kind' | 'journey' | 'reason' | 'why'>[]
}

/**
 * Looks an event up in a run, to say why it led somewhere else than in another run. Only events that some journey of the run knows are found.
 *
 * @param at ms since 1970
 */
export function eventFate(index: TraceIndex, discards: DiscardReader, profile: string, event: string, at: number): EventFate {
  const { compiled, state } = index.run
  const number = compiled.population.indexOf(profile)
  if (number < 0) return { isThere: false, discards: [] }
  const refs = refsOf(index, number, event, at)
  const rows = index.discards.subarray(index.amongUntil(index.discards, at - 1), index.amongUntil(index.discards, at))
  const own = Array.from(rows).filter((row) => index.profileOf(row) === number && refs.includes(state.trace.cause[row] as number))
  return {
    isThere: refs.length > 0,
    discards: own.map((row) => {
      const { kind, journey, reason } = discards.discard(row)
      return { kind, journey, reason, why: discards.why(row) }
    }),
  }
}

function refsOf(index: TraceIndex, profile: number, event: string, at: number): number[] {
  const { events } = index.run.compiled
  const buffer = new EventBuffer()
  events.load(profile, buffer)
  const found: number[] = []
  for (let place = 0; place < buffer.count; place++) {
    const ref = buffer.ref[place] as number
    if (buffer.at[place] === at && events.read(profile, ref).name === event) found.push(ref)
  }
  return found
}
