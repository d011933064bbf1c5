import { compileRun } from '../../src/engine/index.ts'
import { EventBuffer } from '../../src/engine/inputs/event-buffer.ts'
import { noEvent } from '../../src/engine/inputs/profile-events.ts'
import { membershipSignals } from '../../src/engine/segments/membership-signals.ts'
import { membershipScenario } from '../load/membership-scenario.ts'
import type { Measurement, SubjectName } from './measurement.ts'
import { peakMb } from './peak-memory.ts'
import { stopwatch } from './stopwatch.ts'
import { warmUp } from './warm-up.ts'

type Name = SubjectName<'memberships'>

/**
 * Makes everybody's events and looks at them, profile by profile as a run does; and beside that works out who is in a segment: by one
 * calculation at the end of the window, or by following the same rule event by event.
 */
export function measureMemberships(name: Name, profiles: number, seed: number): Measurement {
  warmUp((few) => countMembers(name, few, seed + 1))
  const spent = stopwatch()
  const instances = countMembers(name, profiles, seed)
  return { load: 'memberships', name, profiles, counts: null, instances, spent: spent(), parts: {}, peakMb: peakMb() }
}

/** How many are members at the end; nobody where no segment is asked. */
export function countMembers(name: Name, profiles: number, seed: number): number {
  const compiled = compileRun(membershipScenario(profiles, seed, name === 'stream' ? 'streaming' : 'batch'))
  const { events, memberships, end } = compiled
  const buffer = new EventBuffer()
  const [segment] = memberships.segments
  if (!segment) throw new Error('the load has no segment')
  let members = 0
  for (let profile = 0; profile < profiles; profile++) {
    buffer.count = 0
    events.load(profile, buffer)
    if (!isInOrder(buffer)) throw new Error('events came out of order')
    switch (name) {
      case 'events':
        break
      case 'calculation':
        if (segment.isMember({ profile, at: end, cause: noEvent })) members += 1
        break
      case 'stream':
        if (membershipSignals(memberships, profile, memberships.segments, compiled).at(-1)?.change === 'entrance') members += 1
        break
    }
  }
  return members
}

/** Looks at each event once. */
function isInOrder({ at, count }: EventBuffer): boolean {
  for (let place = 1; place < count; place++) if ((at[place] as number) < (at[place - 1] as number)) return false
  return true
}
