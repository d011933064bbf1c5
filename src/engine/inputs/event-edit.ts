import type { JsonObject } from '../model/json-value.ts'
import type { EventBuffer } from './event-buffer.ts'

/** One event of a profile as it might have been: what is tried when somebody asks what would have changed a result. */
export interface EventEdit {
  readonly profile: number
  /** How the event is found again: see ProfileEvents. */
  readonly ref: number
  /** When it would have arrived, ms since 1970. */
  readonly at?: number
  readonly properties?: JsonObject
  /** It would not have happened. */
  readonly isGone?: boolean
}

/** Moves or takes out the event in a stretch of a buffer that begins at `from` and is in order of arrival. */
export function applyEdit({ ref, at, isGone }: EventEdit, buffer: EventBuffer, from: number): void {
  if (!isGone && at === undefined) return
  const place = buffer.ref.subarray(0, buffer.count).indexOf(ref, from)
  if (place < 0) return
  const [arrived, event, profile] = [buffer.at[place] as number, buffer.event[place] as number, buffer.profile[place] as number]
  buffer.removeAt(place)
  if (isGone || at === undefined) return
  // Where others come at that instant, it is tried where it has less of what it was moved for.
  const isLater = at > arrived
  let to = from
  while (to < buffer.count && ((buffer.at[to] as number) < at || (!isLater && buffer.at[to] === at))) to += 1
  buffer.insertAt(to, at, event, ref, profile)
}
