import type { Change } from './change.ts'
import { knownMemberRepairs } from './membership-repairs.ts'
import type { Rehearsed } from './rehearsed.ts'

/** Sets of changes, each of which might bring a profile to a journey of segments to which nothing ever brought it. */
export function neverOfferedRepairs(container: number, { run: { compiled }, profile }: Rehearsed): Change[][] {
  const journey = compiled.versions[container]?.at(-1)
  if (!journey) return []
  const { entry } = journey
  switch (entry.kind) {
    case 'event':
      return []
    case 'qualification': {
      const at = Math.max(compiled.start + 1, journey.entersFrom, journey.hearsSegmentsFrom)
      if (at > compiled.end) return []
      return entry.listeners.flatMap(({ segment, entrance }) => {
        const listened = compiled.memberships.segments[segment]
        return listened && entrance ? knownMemberRepairs(listened, { compiled, profile, at, orLater: true }) : []
      })
    }
    case 'trigger':
      return compiled.occurrences
        .filter((occurrence) => compiled.journeys[occurrence.journey]?.container === container)
        .slice(0, 4)
        .flatMap(({ segment, at }) => {
          const read = compiled.memberships.find(segment)
          return read ? knownMemberRepairs(read, { compiled, profile, at }) : []
        })
  }
}
