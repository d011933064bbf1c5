import { durationInUnits } from '../time/duration.ts'
import { formatInstant, parseAbsoluteInstant, parseInstant } from '../time/instant.ts'

/** How a scenario may name an instant: by itself, or by how long it is after the start of the clock. */
export type MomentKind = 'instant' | 'offset'

/** An instant of a scenario as it is written, and the same one written in the other way. */
export interface Moment {
  readonly kind: MomentKind
  /** ms since 1970. */
  readonly at: number
  /** ms; less than 0 before the start. */
  readonly sinceStart: number
  /** null where there is no such way: nothing is before the start by an offset. */
  readonly other: string | null
}

/** What a text means by the start of the clock; null where one of both is no instant. */
export function momentOf(text: string, clockStart: string): Moment | null {
  const start = parseAbsoluteInstant(clockStart)
  const at = start === null ? null : parseInstant(text, start)
  if (start === null || at === null) return null
  const sinceStart = at - start
  if (text.startsWith('+')) return { kind: 'offset', at, sinceStart, other: instantText(at) }
  return { kind: 'instant', at, sinceStart, other: sinceStart < 0 ? null : `+${durationInUnits(sinceStart).replaceAll(' ', '')}` }
}

/** Without milliseconds where there are none. */
const instantText = (at: number): string => formatInstant(at).replace('.000Z', 'Z')
