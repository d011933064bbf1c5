import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { propertyOf } from '../../inputs/property-path.ts'
import { stateAt, type VersionState } from '../../lifecycle/lifecycle-plan.ts'
import { quoted } from '../../model/wording.ts'
import type { RefusalReason } from '../result.ts'
import { type Discarded, instancesOfJourney } from './discarded.ts'
import { failingFilters } from './failing-filters.ts'
import { whyFiltered } from './filtered.ts'
import { instantInWords } from './instant-in-words.ts'
import { valueInWords, type Why, whyWithout } from './why.ts'
import { whyCondition } from './why-condition.ts'
import { whyNotAgain, whyNotYet, whyOtherChange, whyWithoutIdentity } from './why-kept-out.ts'
import { whyNotInAudience } from './why-not-in-audience.ts'

/** Why an entry was refused (reasons of contract section 7), with the values that decided it. */
export function whyRefused(reason: RefusalReason, discarded: Discarded): Why {
  const { journey } = discarded
  if (journey === null) return whyWithout('No journey refused it.')
  switch (reason) {
    case 'not-accepting-entries':
      return whyNotAccepting(journey, discarded)
    case 'filtered:property':
      return whyFiltered('the entry', failingFilters(startOf(journey).where, discarded.event.properties))
    case 'filtered:condition':
      return whyCondition('the entry', conditionOfStart(journey), discarded)
    case 'behavior-mismatch':
      return whyOtherChange(discarded, nameOfStart(journey))
    case 'filtered:audience':
      return whyNotInAudience(journey.entry.audience ?? '', discarded)
    case 'no-namespace-identity':
      return whyWithoutIdentity(journey, discarded)
    case 'excluded-by-version':
    case 'already-entered':
      return whyEnteredBefore(reason, journey, discarded)
    case 'missing-identifier':
    case 'identifier-too-long':
      return whyIdentifier(reason, journey, discarded)
    case 'already-active':
      return whyActive(discarded)
    case 'reentrance-not-allowed':
    case 'reentrance-wait':
      return whyNotAgain(reason, journey, discarded)
    case 'instance-cap':
      return whyCapped(journey, discarded)
  }
}

const stateWords: Readonly<Record<VersionState, string>> = {
  live: 'live',
  paused: 'paused',
  archived: 'archived',
  closed: 'closed to new entrances',
  stopped: 'stopped',
  finished: 'finished',
}

function whyNotAccepting(journey: CompiledJourney, discarded: Discarded): Why {
  const { states } = journey
  const { at } = discarded
  const state = stateAt(states, at)
  const notYet = state === 'live' ? whyNotYet(journey, discarded) : null
  if (notYet) return notYet
  const since = states.filter((change) => change.at <= at).at(-1)?.at
  const next = states.find((change) => change.at > at && change.state === 'live')
  const found = state === null ? 'not published' : stateWords[state]
  const known = since === undefined ? '' : ` since ${instantInWords(since)}`
  const later = next === undefined ? '' : `; it is live from ${instantInWords(next.at)}`
  return {
    sentence: `The journey was ${found}${known}${later}.`,
    values: [{ name: 'state of the journey', found: `${found}${known}`, wanted: 'live' }],
  }
}

function whyEnteredBefore(reason: 'excluded-by-version' | 'already-entered', journey: CompiledJourney, discarded: Discarded): Why {
  const earlier = instancesOfJourney(discarded).filter((one) => reason === 'already-entered' || one.journey.version < journey.version)
  const first = earlier[0]
  const rule =
    reason === 'already-entered' ? 'Every profile enters once' : `Version ${journey.version} keeps out whoever entered an earlier version`
  if (!first) return whyWithout(`${rule}, and this one had entered.`)
  const found = `${first.id} (version ${first.journey.version}) at ${instantInWords(first.admittedAt)}`
  return { sentence: `${rule}, and this profile had entered as ${found}.`, values: [{ name: 'entered before', found, wanted: 'never' }] }
}

function whyIdentifier(
  reason: 'missing-identifier' | 'identifier-too-long',
  { entry, parameters }: CompiledJourney,
  discarded: Discarded,
): Why {
  const path = entry.key?.kind === 'property' ? entry.key.path : null
  const name = path?.join('.') ?? ''
  const value = path ? propertyOf(discarded.event.properties, path) : undefined
  if (reason === 'missing-identifier') {
    const found = valueInWords(value)
    return { sentence: `The identifier ${name} is ${found}.`, values: [{ name, found, wanted: 'a text, a number, true or false' }] }
  }
  const { length } = [...String(value)]
  return {
    sentence: `The identifier ${name} has ${length} characters; at most ${parameters.identifierLength} are taken.`,
    values: [{ name, found: `${length} characters`, wanted: `at most ${parameters.identifierLength}` }],
  }
}

function whyActive(discarded: Discarded): Why {
  const active = instancesOfJourney(discarded).find(({ endedAt }) => endedAt === null)
  if (!active) return whyWithout('The profile was still inside.')
  const found = `${active.id}, since ${instantInWords(active.admittedAt)}`
  return {
    sentence: `The profile was still inside as ${found}, in ${quoted(active.step.step.name ?? active.step.id)}.`,
    values: [{ name: 'active instance', found, wanted: 'none' }],
  }
}

function whyCapped({ parameters }: CompiledJourney, { instances }: Discarded): Why {
  const active = instances.filter(({ endedAt }) => endedAt === null).length
  return {
    sentence: `The profile had ${active} active instances over all journeys; at most ${parameters.activeInstances} are allowed.`,
    values: [{ name: 'active instances', found: String(active), wanted: `fewer than ${parameters.activeInstances}` }],
  }
}

function startOf({ journey }: CompiledJourney) {
  const start = journey.steps[journey.start]
  return start?.type === 'event' ? start : { where: [] }
}

function conditionOfStart({ journey }: CompiledJourney) {
  const start = journey.steps[journey.start]
  return start?.type === 'event' ? start.condition : undefined
}

function nameOfStart({ journey }: CompiledJourney): string {
  return journey.steps[journey.start]?.name ?? journey.start
}
