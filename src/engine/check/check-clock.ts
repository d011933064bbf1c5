import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { counted, quoted } from '../model/wording.ts'
import { parseAbsoluteInstant, parseInstant } from '../time/instant.ts'

/** The clock ends after it starts, and what the timeline holds lies in between (contract section 5). */
export function checkClock({ clock, timeline = [] }: ScenarioDocument): Problem[] {
  const start = parseAbsoluteInstant(clock.start)
  const end = start === null ? null : parseInstant(clock.end, start)
  if (start === null || end === null) return []
  if (end <= start)
    return [problemAt(['clock', 'end'], 'clock-order', `The clock ends at ${quoted(clock.end)}, which is not after its start: move it on.`)]
  const early: number[] = []
  const late: number[] = []
  for (const [index, item] of timeline.entries()) {
    const at = parseInstant(item.at, start)
    if (at !== null && at < start) early.push(index)
    if (at !== null && at > end) late.push(index)
  }
  return [
    ...atFirst(early, 'before-the-start', 'This is before the start of the clock'),
    ...atFirst(late, 'after-the-end', 'This is after the end of the clock and never handled'),
  ]
}

/** One warning for all of a kind, at the first: recordings often reach further than the clock. */
function atFirst(places: readonly number[], code: string, message: string): Problem[] {
  const [first] = places
  if (first === undefined) return []
  const others = places.length === 1 ? '' : `; so it is with ${counted(places.length - 1, 'other item')}`
  return [warningAt(['timeline', first, 'at'], code, `${message}${others}.`)]
}
