import type { CallCap } from '../model/caps.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { parseDuration } from '../time/duration.ts'
import type { Surroundings } from './journey-under-check.ts'
import { KnownCalled } from './known-called.ts'

/** The caps of one file: what they are on is there, and stands there once (contract section 3). */
export function checkCaps(
  caps: readonly CallCap[],
  surroundings: Pick<Surroundings, 'destinations' | 'dataSources' | 'incomplete'>,
): Problem[] {
  const called = new KnownCalled(surroundings)
  return caps.flatMap((cap, index) => {
    const path = ['caps', index]
    const named = cap.destinations.flatMap((id, place) => {
      const at = [...path, 'destinations', place]
      if (cap.destinations.indexOf(id) < place) return [problemAt(at, 'duplicate-id', `This cap names ${quoted(id)} already: take it out.`)]
      return called.missing(id, at)
    })
    const isEmpty = parseDuration(cap.per) === 0
    return isEmpty
      ? [...named, problemAt([...path, 'per'], 'zero-duration', 'A cap counts the calls of a period: make it longer than 0.')]
      : named
  })
}
