import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { canonicalText } from '../../inputs/canonical-text.ts'
import { propertyOf } from '../../inputs/property-path.ts'
import type { Journey } from '../../model/journey.ts'
import { quoted } from '../../model/wording.ts'
import { isSignal } from '../../signals/signal-table.ts'
import type { RefusalReason } from '../result.ts'
import { type Discarded, instancesOfJourney } from '../why/discarded.ts'
import type { Change } from './change.ts'
import { type EventAsItWas, withIdentity, withJourney, withProperty } from './changes.ts'
import { conditionRepairs } from './condition-repairs.ts'
import { filterRepairs } from './filter-repairs.ts'
import { knownMemberRepairs } from './membership-repairs.ts'
import { fromThenOn, untilThen } from './time-repairs.ts'

/** Sets of changes, each of which might take a refusal away. They are proposals: whoever asks for them tries them. */
export function entryRepairs(reason: RefusalReason, discarded: Discarded): Change[][] {
  const { journey, compiled, profile, at } = discarded
  if (journey === null) return []
  const event = eventOf(discarded)
  switch (reason) {
    case 'not-accepting-entries':
      return event ? openRepairs(journey, event, compiled) : []
    case 'filtered:property':
      return event ? filterRepairs(startOf(journey)?.where, event) : []
    case 'filtered:condition':
      return event ? conditionRepairs(startOf(journey)?.condition, true, { compiled, profile, at, contextEvent: () => event }) : []
    case 'behavior-mismatch':
      return [[withStart(journey, 'if it listened for entrances and exits', { behavior: 'both' })]]
    case 'filtered:audience': {
      const segment = compiled.memberships.find(journey.entry.audience ?? '')
      return segment ? knownMemberRepairs(segment, { compiled, profile, at }) : []
    }
    case 'no-namespace-identity':
      return identityRepairs(journey, discarded)
    case 'excluded-by-version':
      return []
    case 'already-entered':
      return [[withStart(journey, 'if profiles could enter again after they left', { entry: 'after-exit' })]]
    case 'missing-identifier':
    case 'identifier-too-long':
      return event ? identifierRepairs(reason, journey, event) : []
    case 'already-active':
      return event ? activeRepairs(discarded, event) : []
    case 'reentrance-not-allowed':
    case 'reentrance-wait':
      return againRepairs(reason, journey, discarded, event)
    case 'instance-cap':
      return event ? capRepairs(discarded, event) : []
  }
}

/** null of a signal. */
export function eventOf({ profile, ref, event }: Discarded): EventAsItWas | null {
  return isSignal(ref) ? null : { profile, ref, name: event.name, at: event.at, properties: event.properties }
}

function startOf({ journey }: CompiledJourney) {
  const start = journey.steps[journey.start]
  return start?.type === 'event' ? start : null
}

/** A setting of the start that is another one. */
function withStart({ journey }: CompiledJourney, words: string, fields: Readonly<Record<string, string>>): Change {
  const amend = (one: Journey): Journey =>
    ({ ...one, steps: { ...one.steps, [one.start]: { ...one.steps[one.start], ...fields } } }) as Journey
  return withJourney(journey.id, words, amend)
}

function openRepairs({ states, entersFrom }: CompiledJourney, event: EventAsItWas, { start, end }: Discarded['compiled']): Change[][] {
  const opening = states.find(({ state, at }) => at > event.at && state === 'live')?.at ?? entersFrom
  const later = opening > event.at ? fromThenOn(event, opening, end) : []
  const closing = states.filter(({ at }) => at <= event.at).at(-1)
  const isShut = closing !== undefined && closing.state !== 'live'
  return [...later, ...(isShut ? untilThen(event, closing.at, start) : [])]
}

function identityRepairs({ entry }: CompiledJourney, { compiled, profile }: Discarded): Change[][] {
  const namespace = entry.key?.kind === 'identity' ? entry.key.namespace : null
  const isListed = profile < (compiled.scenario.document.profiles?.length ?? 0)
  return namespace === null || !isListed ? [] : [[withIdentity(compiled.population.id(profile), namespace)]]
}

function identifierRepairs(
  reason: 'missing-identifier' | 'identifier-too-long',
  { entry, parameters }: CompiledJourney,
  event: EventAsItWas,
) {
  if (entry.key?.kind !== 'property') return []
  const { path } = entry.key
  const found = propertyOf(event.properties, path)
  const value =
    reason === 'missing-identifier' ? 'any-text' : [...(canonicalText(found) ?? '')].slice(0, parameters.identifierLength).join('')
  return [[withProperty(event, path, value, found)]]
}

/** When whoever is inside has left. */
function activeRepairs(discarded: Discarded, event: EventAsItWas): Change[][] {
  const active = instancesOfJourney(discarded).find(({ endedAt }) => endedAt === null)
  return active?.leftAt == null ? [] : fromThenOn(event, active.leftAt, discarded.compiled.end)
}

function againRepairs(
  reason: 'reentrance-not-allowed' | 'reentrance-wait',
  journey: CompiledJourney,
  discarded: Discarded,
  event: EventAsItWas | null,
): Change[][] {
  const { memoryMs, waitMs } = journey.parameters.reentrance
  const before = instancesOfJourney(discarded)
    .filter((one) => one.key === discarded.key)
    .at(-1)
  const wait = reason === 'reentrance-wait' ? waitMs : memoryMs
  const later = event && before ? fromThenOn(event, before.admittedAt + wait, discarded.compiled.end) : []
  const allowed = withJourney(
    journey.journey.id,
    `if ${quoted(journey.journey.name ?? journey.journey.id)} let everybody enter again`,
    (one) => ({
      ...one,
      settings: { ...one.settings, reentrance: { allowed: true, wait: '0s' } },
    }),
  )
  return [...later, [allowed]]
}

/** When the first of those inside has left. */
function capRepairs({ instances, compiled }: Discarded, event: EventAsItWas): Change[][] {
  const leaving = instances.flatMap(({ endedAt, leftAt }) => (endedAt === null && leftAt !== null ? [leftAt] : []))
  return leaving.length === 0 ? [] : fromThenOn(event, Math.min(...leaving), compiled.end)
}
