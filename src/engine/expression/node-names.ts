import type { FieldShape } from './scope.ts'

/** The name of a segment qualification in expressions. Source: reference section 4.4. */
export const qualificationNodeName = 'Segmentqualification'

/**
 * The names that expressions call event steps by, from the names of their events in the order of the file: the first as it is, the next with `_1`, `_2`.
 * A name that an event has anyway is not given to another.
 * Source of the rule: engine rules, "Names that the engine makes"; reference OS-08.
 */
export function eventNodeNames(events: readonly string[]): string[] {
  const taken = new Set(events)
  const seen = new Map<string, number>()
  return events.map((event) => {
    let times = seen.get(event)
    if (times === undefined) {
      seen.set(event, 0)
      return event
    }
    let name: string
    do {
      times += 1
      name = `${event}_${times}`
    } while (taken.has(name))
    seen.set(event, times)
    taken.add(name)
    return name
  })
}

/** What a qualification of one of these segments carries. Source: reference section 4.4. */
export function qualificationFields(segments: readonly string[]): FieldShape {
  const membership = { status: 'string', lastQualificationTime: 'dateTime' } as const
  return {
    eventType: 'string',
    behavior: 'string',
    qualificationTimestamp: 'dateTime',
    segmentId: 'string',
    segmentMembership: { ups: Object.fromEntries(segments.map((segment) => [segment, membership])) },
  }
}
