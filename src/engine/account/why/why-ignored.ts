import type { CompiledStep } from '../../compile/compiled-run.ts'
import { largestCallBytes } from '../../inputs/call-size.ts'
import { canonicalText } from '../../inputs/canonical-text.ts'
import { propertyOf } from '../../inputs/property-path.ts'
import { eventBranches } from '../../model/hold-branches.ts'
import { listed, quoted } from '../../model/wording.ts'
import { durationInUnits } from '../../time/duration.ts'
import type { IgnoredReason } from '../result.ts'
import { type Discarded, instancesOfJourney } from './discarded.ts'
import { failingFilters } from './failing-filters.ts'
import { whyFiltered } from './filtered.ts'
import { instantInWords } from './instant-in-words.ts'
import { valueInWords, type Why, whyWithout } from './why.ts'
import { whyCondition } from './why-condition.ts'
import { whyNotYet, whyOtherChange } from './why-kept-out.ts'

/** Why an event moved nothing (reasons of contract section 7), with the values that decided it; a late one says how late it was. */
export function whyIgnored(reason: IgnoredReason, discarded: Discarded): Why {
  const why = whyAtArrival(reason, discarded)
  const { at, timestamp } = discarded.event
  if (timestamp >= at) return why
  const late = durationInUnits(at - timestamp)
  return {
    sentence: `${why.sentence} It happened ${late} before it arrived; arrival decides.`,
    values: [...why.values, { name: 'arrived late by', found: late, wanted: null }],
  }
}

function whyAtArrival(reason: IgnoredReason, discarded: Discarded): Why {
  switch (reason) {
    case 'no-instance':
      return whyNoInstance(discarded)
    case 'not-listening':
      return whyNotListening(discarded)
    case 'filtered:property':
      return whyFilteredThere(discarded)
    case 'identifier-missing':
    case 'identifier-mismatch':
      return whyIdentifier(reason, discarded)
    case 'loop-cap':
      return whyLooped(discarded)
    case 'behavior-mismatch':
      return whyOtherChange(discarded, stepNameOf(discarded))
    case 'duplicate-message':
      return whyDuplicate(discarded)
    case 'rate-limited':
      return whyLimited(discarded)
    case 'oversized':
      return whyOversized(discarded)
  }
}

function whyNoInstance(discarded: Discarded): Why {
  const { event } = discarded
  const last = instancesOfJourney(discarded).at(-1)
  if (!last || last.endedAt === null) {
    return {
      sentence: `The profile had not entered by then, so nobody heard ${event.name}.`,
      values: [{ name: 'instances of the journey', found: 'none yet', wanted: 'one that is active' }],
    }
  }
  const found = `${last.id} ended at ${instantInWords(last.endedAt)}`
  return {
    sentence: `The profile was not inside any more when ${event.name} came: ${found}.`,
    values: [{ name: 'last instance', found, wanted: 'one that is active' }],
  }
}

function whyNotListening(discarded: Discarded): Why {
  const { instance, event } = discarded
  if (!instance) return whyWithout(`The step it was in does not listen for ${event.name}.`)
  const notYet = instance.step.segmentListeners.length > 0 ? whyNotYet(instance.journey, discarded) : null
  if (notYet) return notYet
  const heard = listening(heardBy(instance.step))
  return {
    sentence: `${nameOf(instance.step)}, where it was, ${heard}.`,
    values: [{ name: 'step', found: `${nameOf(instance.step)}, which ${heard}`, wanted: `one that listens for ${event.name}` }],
  }
}

/** The branches of the step that it was in and the exit rules, whose filters kept the event out. */
function whyFilteredThere(discarded: Discarded): Why {
  const { instance, event } = discarded
  if (!instance) return whyWithout(`A property filter did not hold for this ${event.name}.`)
  const { step } = instance.step
  if (step.type === 'event' && failingFilters(step.where, event.properties).length === 0) {
    return whyCondition(nameOf(instance.step), step.condition, discarded)
  }
  if (step.type === 'event') return whyFiltered(nameOf(instance.step), failingFilters(step.where, event.properties))
  const branches = step.type === 'hold-until' ? eventBranches(step) : []
  const listening = [...(instance.journey.journey.exitRules ?? []), ...branches].filter((one) => one.event === event.name)
  const failing = listening
    .map((one) => ({ name: one.name ?? one.id, values: failingFilters(one.where, event.properties) }))
    .filter(({ values }) => values.length > 0)
  return whyFiltered(
    listed(
      failing.map(({ name }) => name),
      'and',
    ),
    failing.flatMap(({ values }) => values),
  )
}

function whyIdentifier(reason: 'identifier-missing' | 'identifier-mismatch', discarded: Discarded): Why {
  const { compiled, profile, instance, event } = discarded
  const key = instance?.journey.entry.key
  if (instance && key?.kind === 'identity')
    return whyOtherIdentity(reason, key.namespace ?? 'profile id', event.name, { key: discarded.key, wanted: instance.key })
  const path = key?.kind === 'property' ? key.path : null
  if (!instance || !path) return whyWithout(`${event.name} carries no identifier of an active instance.`)
  const name = path.join('.')
  const found = valueInWords(propertyOf(event.properties, path))
  const wanted = quoted(canonicalText(compiled.events.property(profile, instance.entryEvent, path)))
  return {
    sentence:
      reason === 'identifier-missing'
        ? `${event.name} carries no usable ${name} (it is ${found}), so it cannot be matched to ${wanted}.`
        : `${name} is ${found}, not ${wanted}.`,
    values: [{ name, found, wanted }],
  }
}

function whyOtherIdentity(
  reason: 'identifier-missing' | 'identifier-mismatch',
  namespace: string,
  event: string,
  { key, wanted }: { readonly key: string | null; readonly wanted: string | null },
): Why {
  const kept = `the instance is that of ${quoted(wanted ?? '')}`
  return {
    sentence:
      reason === 'identifier-missing'
        ? `${event} came under no identity in ${quoted(namespace)}; ${kept}.`
        : `${event} came under ${quoted(key ?? '')} in ${quoted(namespace)}; ${kept}, which is another key of the profile.`,
    values: [{ name: `identity in ${namespace}`, found: key === null ? 'missing' : quoted(key), wanted: quoted(wanted ?? '') }],
  }
}

function whyLooped({ instance }: Discarded): Why {
  const passes = instance?.journey.parameters.loopPasses ?? 0
  return {
    sentence: `The step had been restarted ${passes} times, as often as the product allows.`,
    values: [{ name: 'restarts', found: String(passes), wanted: `fewer than ${passes}` }],
  }
}

function whyDuplicate({ compiled, event, ref }: Discarded): Why {
  const first = compiled.events.acceptedBefore(ref)
  const when = first === null ? 'less than 24 h earlier' : `at ${instantInWords(first)}, less than 24 h earlier`
  return {
    sentence: `A call with the messageId ${quoted(event.messageId)} was accepted ${when}.`,
    values: [{ name: 'messageId', found: `${quoted(event.messageId)}, accepted ${when}`, wanted: 'one that is new' }],
  }
}

function whyLimited({ compiled }: Discarded): Why {
  const limit = Math.min(...compiled.journeys.map(({ parameters }) => parameters.eventsPerSecond))
  return {
    sentence: `The profile had ${limit} events in this second already, and the product processes no more.`,
    values: [{ name: 'events in this second', found: `${limit} before it`, wanted: `fewer than ${limit}` }],
  }
}

function whyOversized({ compiled, ref }: Discarded): Why {
  const bytes = compiled.events.oversizedBytes(ref)
  return {
    sentence: `The call has ${bytes} bytes; the product accepts at most ${largestCallBytes}.`,
    values: [{ name: 'bytes of the call', found: String(bytes), wanted: `at most ${largestCallBytes}` }],
  }
}

function listening(heard: readonly string[]): string {
  return heard.length === 0 ? 'listens for nothing' : `listens for ${heard.join(' or ')}`
}

/** What a step hears: events by their names, changes of segments and reactions in words. */
function heardBy({ step }: CompiledStep): string[] {
  switch (step.type) {
    case 'event':
      return [quoted(step.event)]
    case 'segment-qualification':
      return [step.segment].flat().map((segment) => changesHeard(segment, step.behavior))
    case 'reaction':
      return [`${step.interaction} of ${quoted(step.to)}`]
    case 'hold-until': {
      const events = eventBranches(step).map(({ event }) => quoted(event))
      const segments = step.branches.flatMap((branch) => ('segment' in branch ? changesHeard(branch.segment, branch.behavior) : []))
      return [...new Set([...events, ...segments])]
    }
    default:
      return []
  }
}

function changesHeard(segment: string, behavior: 'entrance' | 'exit' | 'both' = 'entrance'): string {
  return behavior === 'both'
    ? `any change of ${quoted(segment)}`
    : `${behavior === 'exit' ? 'exits from' : 'entrances into'} ${quoted(segment)}`
}

function stepNameOf({ instance }: Discarded): string {
  return instance ? (instance.step.step.name ?? instance.step.id) : 'the step'
}

function nameOf({ id, step }: CompiledStep): string {
  return quoted(step.name ?? id)
}
