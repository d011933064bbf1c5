import type { Change } from './change.ts'
import { type EventAsItWas, withTime } from './changes.ts'

const second = 1_000

/**
 * The nearest instant from a boundary on: itself, or the next whole second. Where something ends, an event of the same instant may be in time
 * still; an instant that is no whole second is hard to read, and comes last.
 */
export function fromThenOn(event: EventAsItWas, boundary: number, end: number): Change[][] {
  const next = Math.floor(boundary / second) * second + second
  return nearest(event, boundary, next)
    .filter(({ at }) => at <= end)
    .map(asChange)
}

/** The nearest instant up to a boundary: itself, or the whole second before. */
export function untilThen(event: EventAsItWas, boundary: number, start: number): Change[][] {
  const before = Math.ceil(boundary / second) * second - second
  return nearest(event, boundary, before)
    .filter(({ at }) => at >= start)
    .map(asChange)
}

interface Moved {
  readonly event: EventAsItWas
  readonly at: number
  readonly boundary: number
}

function nearest(event: EventAsItWas, boundary: number, whole: number): Moved[] {
  const instants = boundary % second === 0 ? [boundary, whole] : [whole, boundary]
  return instants.filter((at) => at !== event.at).map((at) => ({ event, at, boundary }))
}

const asChange = ({ event, at, boundary }: Moved): Change[] => [withTime(event, at, boundary)]
